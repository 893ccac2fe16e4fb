package io.hegui.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.rule.Layer;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads JSON files that this program wrote; the first thing wrong is told in one line. Immutable and thread-safe. */
final class JsonFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;

    JsonFile(String name) {
        this.name = name;
    }

    /**
     * The document of a file.
     *
     * @throws Problem when it can't be read or is no JSON
     */
    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new Problem(file + " line " + line + ": 不是 JSON not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Problem(file + ": 无法读取 can't be read: " + e.getMessage());
        }
    }

    /** A text that must be there. */
    String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new Problem(name + ": '" + field + "' 应为文本 expected a text, found " + found(value));
        }
        return value.textValue();
    }

    /** A text, or null where there is none. */
    @Nullable
    String textIfThere(JsonNode node, String field) {
        return node.hasNonNull(field) ? text(node, field) : null;
    }

    /** A whole number that must be there. */
    long number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber()) {
            throw new Problem(name + ": '" + field + "' 应为整数 expected a whole number, found " + found(value));
        }
        return value.longValue();
    }

    /** An object or array that must be there. */
    JsonNode part(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isContainerNode()) {
            throw new Problem(name + ": '" + field + "' 缺失 is missing, found " + found(value));
        }
        return value;
    }

    /** One of the constants of a type. */
    <E extends Enum<E>> E constant(JsonNode node, String field, Class<E> type) {
        String value = text(node, field);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw new Problem(name + ": '" + field + "' 应为 expected one of " + Arrays.toString(type.getEnumConstants())
                + ", found '" + value + "'");
    }

    /** A text in both languages. */
    LocalizedText localized(JsonNode node, String field) {
        JsonNode both = part(node, field);
        return new LocalizedText(text(both, "zh-CN"), text(both, "en"));
    }

    /** A source. */
    Source source(JsonNode node, String field) {
        JsonNode source = part(node, field);
        return new Source(text(source, "ref"), textIfThere(source, "article"), constant(source, "layer", Layer.class));
    }

    private static String found(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }
}
