package io.hegui.rules.content;

import io.hegui.model.Content;
import io.hegui.model.ContentKind;
import io.hegui.model.Sector;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;
import io.hegui.rules.sensitive.RiskDisclosure;
import io.hegui.rules.text.WordFinder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A script of finance or medicine lacks the words that every such call must say. */
public final class ScriptDisclosure implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("content/script-disclosure", Severity.MINOR, Sources.S4)
            .withParameters(RiskDisclosure.FINANCE_WORDS, RiskDisclosure.MEDICAL_WORDS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        List<String> finance = facts.valueOf(RiskDisclosure.FINANCE_WORDS);
        List<String> medical = facts.valueOf(RiskDisclosure.MEDICAL_WORDS);
        return Contents.judge(
                facts,
                content -> content.kind() == ContentKind.SCRIPT
                        && (content.sector() == Sector.FINANCE || content.sector() == Sector.MEDICAL),
                content -> missing(content, content.sector() == Sector.FINANCE ? finance : medical));
    }

    private static @Nullable Values missing(Content content, List<String> required) {
        List<String> found =
                content.text() == null ? List.of() : WordFinder.of(required).find(content.text());
        List<String> missing =
                required.stream().filter(word -> !found.contains(word)).toList();
        return missing.isEmpty() ? null : Values.of("missing", missing);
    }
}
