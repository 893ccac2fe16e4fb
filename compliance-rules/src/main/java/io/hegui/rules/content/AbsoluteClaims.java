package io.hegui.rules.content;

import io.hegui.model.Content;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;
import io.hegui.rules.text.WordFinder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that users meet holds an absolute claim: 绝对化用语. */
public final class AbsoluteClaims implements PackageRule {

    /** Absolute claims. */
    public static final ParameterKey<List<String>> WORDS = ParameterKey.words("content/absolute-claims.words");

    /** Innocent words that hold one of them, such as 第一时间. */
    public static final ParameterKey<List<String>> EXCEPTIONS =
            ParameterKey.words("content/absolute-claims.exceptions");

    private static final RuleSpec SPEC = RuleSpec.of(
                    "content/absolute-claims", Severity.MINOR, Sources.S5, Sources.ADVERTISING_LAW.at("Art. 9(3)"))
            .withParameters(WORDS, EXCEPTIONS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        WordFinder claims = WordFinder.of(facts.valueOf(WORDS), facts.valueOf(EXCEPTIONS));
        return Contents.judge(facts, content -> content.text() != null, content -> claims(content, claims));
    }

    private static @Nullable Values claims(Content content, WordFinder claims) {
        List<String> found = content.text() == null ? List.of() : claims.find(content.text());
        return found.isEmpty() ? null : Values.of("words", found);
    }
}
