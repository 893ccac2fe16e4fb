package io.hegui.cli;

import io.hegui.io.RuleSets;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import java.nio.file.Path;
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

    /** Formats of the catalogue. */
    enum Format {
        text,
        json,
        markdown
    }

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "规则编号，如 marketing/consent。A rule id, such as marketing/consent.")
    private @Nullable String id;

    @Option(names = "--lang", paramLabel = "zh|en", description = "语言，缺省中文。Language; Chinese by default.")
    private Language language = Language.zh;

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown",
            description = {
                "目录格式，缺省 text。Format of the catalogue; text by default.",
                "json 与 markdown 含全部规则、中英双语。json and markdown hold all rules in both languages."
            })
    private Format format = Format.text;

    @Option(names = "--out", paramLabel = "FILE", description = "写入文件而非标准输出。Write to a file, not to standard output.")
    private @Nullable Path out;

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RuleSet rules = RuleSets.load();
        OutputFile.writeOrPrint(out, terminal, text(rules));
        return Compliance.DONE;
    }

    private String text(RuleSet rules) {
        if (id != null && format != Format.text) {
            throw new Problem("--format " + format + " 列出全部规则，请去掉 ID lists all rules, leave out the id");
        }
        RuleText texts = new RuleText(language, rules);
        return switch (format) {
            case text -> id == null ? texts.all() : texts.one(find(rules, id));
            case json -> CatalogueJson.of(rules);
            case markdown -> new CataloguePage(rules).markdown();
        };
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
