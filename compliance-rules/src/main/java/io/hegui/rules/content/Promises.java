package io.hegui.rules.content;

import io.hegui.model.Content;
import io.hegui.model.Sector;
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

/** A text of education promises to pass, or one of e-commerce a delivery that no logistics guarantee. */
public final class Promises implements PackageRule {

    /** Words that promise to pass an examination. */
    public static final ParameterKey<List<String>> EDUCATION_WORDS =
            ParameterKey.words("content/promises.education-words");

    /** Words that promise a day of delivery. */
    public static final ParameterKey<List<String>> ECOMMERCE_WORDS =
            ParameterKey.words("content/promises.ecommerce-words");

    private static final RuleSpec SPEC = RuleSpec.of("content/promises", Severity.MINOR, Sources.S5)
            .withParameters(EDUCATION_WORDS, ECOMMERCE_WORDS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        WordFinder education = WordFinder.of(facts.valueOf(EDUCATION_WORDS));
        WordFinder ecommerce = WordFinder.of(facts.valueOf(ECOMMERCE_WORDS));
        return Contents.judge(
                facts,
                content -> content.text() != null
                        && (content.sector() == Sector.EDUCATION || content.sector() == Sector.ECOMMERCE),
                content -> promises(content, content.sector() == Sector.EDUCATION ? education : ecommerce));
    }

    private static @Nullable Values promises(Content content, WordFinder words) {
        boolean guaranteed = content.sector() == Sector.ECOMMERCE && Boolean.TRUE.equals(content.logisticsGuarantee());
        List<String> found = guaranteed || content.text() == null ? List.of() : words.find(content.text());
        return found.isEmpty() ? null : Values.of("words", found);
    }
}
