package io.hegui.rule;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family of rules, found by {@link java.util.ServiceLoader} or registered by hand. Implementations are stateless and
 * thread-safe.
 */
public interface RuleFamily {

    /** Name of the family; the ids of its rules begin with it and a slash. */
    String name();

    /** The rules of the family; the same at each call. */
    List<Rule> rules();

    /**
     * Opens a resource of the family, null when there is none: {@code parameters/<family>.json},
     * {@code messages/<family>_zh_CN.properties}, {@code messages/<family>_en.properties}, and {@code instruments.json} with
     * the titles of what its rules cite. The caller closes it.
     * Typically {@code getClass().getResourceAsStream(path)}.
     */
    @Nullable
    InputStream open(String path);

    /**
     * Whether a test of the family's own build has found the texts of every rule in both languages. Then they are read when
     * first needed, so that a decision that shows none doesn't wait for them; else they are checked when rules are loaded.
     */
    default boolean textsChecked() {
        return false;
    }
}
