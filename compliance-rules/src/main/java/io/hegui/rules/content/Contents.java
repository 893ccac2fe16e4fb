package io.hegui.rules.content;

import io.hegui.model.Content;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the rules over contents have in common: one finding a content. Stateless and thread-safe. */
final class Contents {

    private Contents() {}

    /**
     * Judges each content to which a rule applies.
     *
     * @param defect what a failing content says besides its name; null for one that is in order
     */
    static Evaluation judge(Facts facts, Predicate<Content> applies, Function<Content, @Nullable Values> defect) {
        List<Content> contents = facts.inspection().contents();
        if (contents == null) {
            return Evaluation.indeterminate("contents");
        }
        List<Content> judged = contents.stream().filter(applies).toList();
        List<Violation> violations = new ArrayList<>();
        for (Content content : judged) {
            Values values = defect.apply(content);
            if (values != null) {
                violations.add(Violation.about(nameOf(content, contents))
                        .counting(1, judged.size())
                        .with(values));
            }
        }
        return Evaluation.of(violations, judged.size());
    }

    /** The name of a content; one without a name is told by its place, counted from 1. */
    private static String nameOf(Content content, List<Content> contents) {
        return content.name() == null ? "#" + (contents.indexOf(content) + 1) : content.name();
    }
}
