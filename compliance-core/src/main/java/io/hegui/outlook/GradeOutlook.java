package io.hegui.outlook;

import io.hegui.grade.Grade;
import io.hegui.rule.LocalizedText;
import java.util.List;

/**
 * 等级推算: what the outlook means for the grade. An estimate. Immutable and thread-safe.
 *
 * @param now the grade on the records up to the day
 * @param atYearEnd the grade as of 31 December if things go on like this and nothing is repaired
 * @param best the best still reachable: all closed but what nothing done now can undo
 * @param arithmetic how the numbers come about, step by step
 */
public record GradeOutlook(Grade now, Grade atYearEnd, Grade best, List<LocalizedText> arithmetic) {

    public GradeOutlook {
        arithmetic = List.copyOf(arithmetic);
    }
}
