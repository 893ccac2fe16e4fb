package io.hegui.io;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Waiver;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code inspection.json}: strict, with one clear error in one line, such as {@code inspection.json:
 * $.license.expiresOn: found "2025-13-01", expected a date such as 2025-03-31}. Stateless and thread-safe.
 */
public final class PackageReader {

    static final ObjectMapper MAPPER = PackageMapper.create();

    /** Fields that name a person, a number or a place: their content is never quoted. */
    private static final Set<String> PERSONAL = Set.of(
            "activatedNumbers",
            "address",
            "approvedBy",
            "approver",
            "legalRepresentative",
            "name",
            "number",
            "operator",
            "phone",
            "registeredAddress",
            "responsiblePerson",
            "reviewer",
            "signedBy",
            "subject",
            "subleasedTo",
            "supervisor",
            "user",
            "who");

    /** Bytes, inclusive: what is read whole must fit into memory. Long lists have files of their own. */
    private static final long LARGEST = 256L << 20;

    private PackageReader() {}

    /**
     * Reads a file in UTF-8, with or without a byte order mark.
     *
     * @throws InputError when it is missing, malformed, larger than 256 MB, or a link that leads out of its folder
     */
    public static InspectionPackage read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            StreamFile.requireInside(file);
            if (Files.size(file) > LARGEST) {
                throw InputError.at(
                        name, "file", (Files.size(file) >> 20) + " MB", "at most " + (LARGEST >> 20) + " MB");
            }
            return fromJson(decode(Files.readAllBytes(file), name), name);
        } catch (NoSuchFileException e) {
            throw new InputError(name + ": not found, expected it in the package folder", e);
        } catch (IOException e) {
            throw new InputError(name + ": can't be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static String decode(byte[] bytes, String name) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = utf8.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            long line = 1 + text.chars().filter(c -> c == '\n').count();
            throw InputError.at(
                    name,
                    "line " + line + ", column " + (text.length() - text.lastIndexOf('\n')),
                    "bytes that are not UTF-8",
                    "a file in UTF-8");
        }
        return text;
    }

    /** An accepted explanation that a host's family of rules ships. */
    static Waiver waiver(String json) {
        try {
            return MAPPER.readValue(json, Waiver.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("waivers: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a document.
     *
     * @param name what to call it in errors
     * @throws InputError when it is malformed
     */
    public static InspectionPackage fromJson(String json, String name) {
        String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
        try (JsonParser parser = MAPPER.createParser(text)) {
            return read(parser, name);
        } catch (IOException e) {
            throw new InputError(name + ": can't be read", e);
        }
    }

    private static InspectionPackage read(JsonParser parser, String name) throws IOException {
        try {
            InspectionPackage document = MAPPER.readValue(parser, InspectionPackage.class);
            if (document == null) {
                throw InputError.at(name, "$", "null", "an object");
            }
            if (parser.nextToken() != null) {
                throw InputError.at(name, place(parser.currentTokenLocation()), "text behind the end", "one object");
            }
            PackageCheck.require(document, name);
            return document;
        } catch (JsonProcessingException e) {
            throw error(e, name);
        }
    }

    private static InputError error(JsonProcessingException e, String name) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException broken && !(cause instanceof JsonMappingException)) {
                return new InputError(name + ": " + place(broken.getLocation()) + ": " + broken(broken), e);
            }
        }
        return e instanceof JsonMappingException fault ? fault(fault, name) : new InputError(name + ": broken JSON", e);
    }

    private static String broken(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        if (message.startsWith("Duplicate")) {
            return "found a field twice, expected each field once (" + message.replaceAll("^Duplicate[^'\"]*", "")
                    + ")";
        }
        // other messages may quote what stands there
        boolean harmless = message.startsWith("Unexpected end-of-input") || message.startsWith("Unexpected character");
        return harmless ? "broken JSON: " + message.replaceAll("(?s)( \\(start marker at|\\R).*", "") : "broken JSON";
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null
                ? "at an unknown place"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static InputError fault(JsonMappingException e, String name) {
        String place = path(e);
        if (e instanceof UnrecognizedPropertyException unknown) {
            Collection<Object> known = unknown.getKnownPropertyIds();
            String names = known == null
                    ? ""
                    : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
            return new InputError(name + ": " + place + ": found an unknown field, expected one of " + names, e);
        }
        if (e instanceof PackageFault fault) {
            return new InputError(
                    name + ": " + place + ": found " + fault.found(isPersonal(e)) + ", expected " + fault.expected(),
                    e);
        }
        if (e instanceof InvalidNullException) {
            return new InputError(name + ": " + place + ": found null, expected a value", e);
        }
        return new InputError(name + ": " + place + ": found " + found(e) + ", expected " + expected(e), e);
    }

    private static String found(JsonMappingException e) {
        try {
            return e.getProcessor() instanceof JsonParser parser ? PackageFault.describe(parser) : "something else";
        } catch (IOException unreadable) {
            return "something else";
        }
    }

    private static String expected(JsonMappingException e) {
        Class<?> type = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return type != null && Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static boolean isPersonal(JsonMappingException e) {
        return e.getPath().stream().anyMatch(r -> r.getFieldName() != null && isPersonal(r.getFieldName()));
    }

    /** Whether a field of that name holds what is personal. */
    static boolean isPersonal(String field) {
        return PERSONAL.contains(field);
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder("$");
        for (JsonMappingException.Reference reference : e.getPath()) {
            if (reference.getFieldName() != null) {
                path.append('.').append(reference.getFieldName());
            } else {
                path.append('[').append(reference.getIndex()).append(']');
            }
        }
        return path.toString();
    }
}
