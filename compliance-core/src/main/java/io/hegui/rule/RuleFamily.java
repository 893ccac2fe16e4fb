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
     * Those of the rules that judge or limit calls before they are placed: each {@link GateRule} and {@link LimitRule}, no
     * other. A family of many rules lists them here without making the rest, so that a gate doesn't wait for it.
     */
    default List<Rule> gateRules() {
        return rules().stream().filter(RuleSource::asksBeforeCall).toList();
    }

    /**
     * Whether a test of the family's own build has held every rule to its values and its texts in both languages. Then
     * rules, values and texts are read when first needed, so that a decision that needs few of them doesn't wait for all;
     * else everything is checked when rules are loaded. The parameters of such a family begin with its name and a slash;
     * values of other families' parameters and waivers are for a host's own families.
     */
    default boolean checkedWhenBuilt() {
        return false;
    }
}
