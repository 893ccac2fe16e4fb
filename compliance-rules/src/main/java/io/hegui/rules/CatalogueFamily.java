package io.hegui.rules;

import io.hegui.rule.Rule;
import io.hegui.rule.RuleFamily;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family of the catalogue: its name, its rules, and its resources beside this package. A rule is made when it is first
 * asked for: a gate has no use for most of them. Immutable, thread-safe.
 */
public abstract class CatalogueFamily implements RuleFamily {

    private final String name;
    private @Nullable List<Rule> gateRules;
    private @Nullable List<Rule> rules;

    /** A family of that name. */
    protected CatalogueFamily(String name) {
        this.name = name;
    }

    /**
     * New ones of the rules that a gate asks too: each {@link io.hegui.rule.GateRule} and {@link io.hegui.rule.LimitRule},
     * no other.
     */
    protected List<Rule> beforeCall() {
        return List.of();
    }

    /** New ones of the rules that only an audit asks. */
    protected abstract List<Rule> onlyInAudit();

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final synchronized List<Rule> gateRules() {
        List<Rule> known = gateRules;
        if (known == null) {
            known = beforeCall();
            gateRules = known;
        }
        return known;
    }

    @Override
    public final synchronized List<Rule> rules() {
        List<Rule> known = rules;
        if (known == null) {
            List<Rule> all = new ArrayList<>(gateRules());
            all.addAll(onlyInAudit());
            known = List.copyOf(all);
            rules = known;
        }
        return known;
    }

    @Override
    public final @Nullable InputStream open(String path) {
        return CatalogueFamily.class.getResourceAsStream(path);
    }

    @Override
    public final boolean checkedWhenBuilt() {
        return true;
    }
}
