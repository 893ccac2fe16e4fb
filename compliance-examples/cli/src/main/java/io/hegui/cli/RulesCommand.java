package io.hegui.cli;

import io.hegui.io.RuleSets;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compliance rules}: the catalogue, or one rule with all that is known of it. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "列出规则，或一条规则的依据、参数与后果。List the rules, or all that is known of one.")
final class RulesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "规则编号，如 marketing/consent。A rule id, such as marketing/consent.")
    private @Nullable String id;

    @Option(names = "--lang", paramLabel = "zh|en", description = "语言，缺省中文。Language; Chinese by default.")
    private Language language = Language.zh;

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RuleSet rules = RuleSets.load();
        RuleText texts = new RuleText(language, rules);
        terminal.out().print(id == null ? texts.all() : texts.one(find(rules, id)));
        terminal.out().flush();
        return Compliance.DONE;
    }

    private static Rule find(RuleSet rules, String id) {
        for (Rule rule : rules.rules()) {
            if (rule.id().equals(parse(id))) {
                return rule;
            }
        }
        throw new Problem("没有规则 no rule is called '" + id + "' (compliance rules 列出全部 lists them all)");
    }

    private static @Nullable RuleId parse(String id) {
        try {
            return new RuleId(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
