package io.hegui.grade;

import io.hegui.model.Level;
import io.hegui.model.Repair;
import io.hegui.rule.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 提升路径: how a better level is reached, or why it is out of reach this year. The steps name the fewest rules, then the
 * fewest affected records, then the fewest findings whose closing reaches the level; closing exactly these reaches it,
 * closing any proper subset doesn't. Immutable and thread-safe.
 *
 * @param level the level that is asked for
 * @param gives the level that the steps give: {@code level}, or a better one where no set gives {@code level} alone;
 *     null when out of reach
 * @param timing when the path can be taken; null when out of reach
 * @param latestOn latest useful day, inclusive; null when out of reach or not fixed yet
 * @param steps what to close, by rule id; empty when out of reach, or when time alone or a repair is missing
 * @param obstacles why it is out of reach; empty when it is not
 */
public record PathUpward(
        Level level,
        @Nullable Level gives,
        @Nullable Timing timing,
        @Nullable LocalDate latestOn,
        List<PathStep> steps,
        List<Obstacle> obstacles) {

    public PathUpward {
        steps = List.copyOf(steps);
        obstacles = List.copyOf(obstacles);
    }

    /** Whether the level can be reached. */
    public boolean reachable() {
        return obstacles.isEmpty();
    }

    /** All findings to close. */
    public List<Finding> close() {
        return steps.stream().flatMap(step -> step.close().stream()).toList();
    }

    /** Records or items that the findings to close affect. */
    public long affected() {
        return steps.stream().mapToLong(PathStep::affected).sum();
    }

    /**
     * The facts once the path was taken at its time: a voluntary correction was filed, or a repair was passed, on the day
     * of the grading.
     */
    public GradeFacts taken(GradeFacts facts) {
        return timing == null ? facts : taken(timing, facts);
    }

    static GradeFacts taken(Timing timing, GradeFacts facts) {
        return switch (timing) {
            case BEFORE_FILING, RECTIFICATION -> facts;
            case VOLUNTARY_CORRECTION -> facts.withVoluntaryCorrectionOn(facts.asOf());
            case GRADE_REPAIR ->
                facts.withGraded(new GradeFacts.Grading(
                                facts.graded() != null
                                                && facts.happened(facts.graded().on())
                                        ? facts.graded().on()
                                        : facts.asOf(),
                                Level.B))
                        .withRepair(new Repair(facts.asOf(), facts.asOf()));
        };
    }
}
