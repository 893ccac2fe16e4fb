package io.hegui.io;

import io.hegui.model.Waiver;
import io.hegui.rule.Consequence;
import io.hegui.rule.Instrument;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Parameter;
import io.hegui.rule.RuleFamily;
import io.hegui.rule.RuleId;
import io.hegui.rule.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What a family keeps in files: parameters with all that stands beside them, texts, titles of what it cites. Thread-safe. */
final class FamilyFiles {

    private final RuleFamily family;
    private volatile @Nullable Json known;

    FamilyFiles(RuleFamily family) {
        this.family = family;
    }

    RuleFamily family() {
        return family;
    }

    List<Parameter<?>> parameters() {
        return ParameterFile.parameters(family.name(), file());
    }

    Map<RuleId, List<Consequence>> consequences() {
        return ParameterFile.consequences(family.name(), file());
    }

    List<ParameterFile.HostValue> overrides() {
        return ParameterFile.overrides(family.name(), file());
    }

    List<Waiver> waivers() {
        return ParameterFile.waivers(file());
    }

    List<Instrument> instruments() {
        return ParameterFile.instruments(family.name(), read("instruments.json"));
    }

    /** The texts; read when first asked for if they were checked when built. */
    Texts texts() {
        return family.checkedWhenBuilt()
                ? Texts.later(family.name(), this::pairs)
                : Texts.of(family.name(), properties("zh_CN"), properties("en"));
    }

    private Map<String, LocalizedText> pairs() {
        return Texts.paired(family.name(), properties("zh_CN"), properties("en"));
    }

    private Json file() {
        Json file = known;
        if (file == null) {
            file = read("parameters/" + family.name() + ".json");
            if (family.checkedWhenBuilt()) {
                requireNone(file, "overrides");
                requireNone(file, "waivers");
            }
            known = file;
        }
        return file;
    }

    /** What is read late can't change what was asked for before. */
    private void requireNone(Json file, String section) {
        if (!file.path(section).isMissing()) {
            throw new IllegalArgumentException(family.getClass().getName() + ": found '" + section
                    + "' in its parameter file, expected none in a family that is checked when built");
        }
    }

    private Json read(String path) {
        try (InputStream in = family.open(path)) {
            return in == null ? Json.none() : Json.read(in);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private Properties properties(String language) {
        String path = "messages/" + family.name() + "_" + language + ".properties";
        Properties properties = new Properties();
        try (InputStream in = family.open(path)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        ParameterFile.texts(file(), language.equals("en"), properties);
        return properties;
    }

    private UncheckedIOException unreadable(String path, IOException e) {
        return new UncheckedIOException(family.getClass().getName() + ": " + path + " can't be read", e);
    }
}
