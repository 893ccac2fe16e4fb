package io.hegui.rules;

import io.hegui.rule.Rule;
import io.hegui.rule.RuleFamily;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A family of the catalogue: its name, its rules, and its resources beside this package. Immutable, thread-safe. */
public abstract class CatalogueFamily implements RuleFamily {

    private final String name;
    private final List<Rule> rules;

    /** A family of these rules. */
    protected CatalogueFamily(String name, Rule... rules) {
        this.name = name;
        this.rules = List.of(rules);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Rule> rules() {
        return rules;
    }

    @Override
    public final @Nullable InputStream open(String path) {
        return CatalogueFamily.class.getResourceAsStream(path);
    }

    @Override
    public final boolean textsChecked() {
        return true;
    }
}
