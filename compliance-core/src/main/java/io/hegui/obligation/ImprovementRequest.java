package io.hegui.obligation;

import java.time.LocalDate;

/**
 * 提升改进报告的要求: the bureau asked for a report on improvements, by a day that it sets itself (S4). Immutable and
 * thread-safe.
 *
 * @param askedOn day on which it was asked for
 * @param dueOn last day, inclusive, as the bureau dated it
 */
public record ImprovementRequest(LocalDate askedOn, LocalDate dueOn) {

    /**
     * A request.
     *
     * @throws IllegalArgumentException when it is due before it was asked for
     */
    public ImprovementRequest {
        if (dueOn.isBefore(askedOn)) {
            throw new IllegalArgumentException(
                    "dueOn is " + dueOn + ", expected " + askedOn + ", when it was asked for, or later");
        }
    }
}
