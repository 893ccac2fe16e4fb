package io.hegui.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.io.GradePolicies;
import io.hegui.model.Level;
import io.hegui.model.RegulatorFindingKind;
import io.hegui.rule.Severity;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bound of a policy: the value on it is taken, the one beyond it is refused by name. */
class GradePolicyTest {

    private static final GradePolicy STANDARD = GradePolicies.standard();

    /** The standard policy, to be changed in one place. */
    private static final class Draft {
        String version = STANDARD.version();
        final Map<Severity, BigDecimal> points = new EnumMap<>(STANDARD.points());
        BigDecimal bonusPoints = STANDARD.bonusPoints();
        BigDecimal bonusLimit = STANDARD.bonusLimit();
        final Map<Level, BigDecimal> thresholds = new EnumMap<>(STANDARD.thresholds());
        final Map<Severity, Level> severityCaps = new EnumMap<>(Severity.class);
        final Map<RegulatorFindingKind, Level> regulatorCaps = new EnumMap<>(STANDARD.regulatorCaps());
        int rectificationMonths = STANDARD.rectificationMonths();
        int repairMonths = STANDARD.repairMonths();
        int tenderYears = STANDARD.tenderYears();

        Draft() {
            severityCaps.putAll(STANDARD.severityCaps());
        }

        GradePolicy policy() {
            return new GradePolicy(
                    version,
                    STANDARD.title(),
                    STANDARD.firstReportingYear(),
                    points,
                    bonusPoints,
                    bonusLimit,
                    thresholds,
                    severityCaps,
                    regulatorCaps,
                    STANDARD.correctionCap(),
                    STANDARD.correctionUntil(),
                    STANDARD.reportDue(),
                    rectificationMonths,
                    repairMonths,
                    tenderYears,
                    STANDARD.capSource(),
                    STANDARD.creditSource(),
                    STANDARD.pastDefects(),
                    STANDARD.outcomes());
        }
    }

    private static GradePolicy changed(Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return draft.policy();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Arguments at(String name, String message, Consumer<Draft> change) {
        return Arguments.of(message, Named.of(name, change));
    }

    static Stream<Arguments> beyond() {
        return Stream.of(
                at("blank version", "version is blank", d -> d.version = " "),
                at(
                        "no points for ADVICE",
                        "points.ADVICE is missing or negative",
                        d -> d.points.remove(Severity.ADVICE)),
                at(
                        "negative points",
                        "points.ADVICE is missing or negative",
                        d -> d.points.put(Severity.ADVICE, number("-0.01"))),
                at(
                        "minor costs more than major",
                        "points.MINOR are more than those of MAJOR",
                        d -> d.points.put(
                                Severity.MINOR, d.points.get(Severity.MAJOR).add(number("0.01")))),
                at("major capped lower than blocker", "severityCaps.MAJOR holds lower than that of BLOCKER", d -> {
                    d.severityCaps.put(Severity.BLOCKER, Level.C);
                    d.severityCaps.put(Severity.MAJOR, Level.D);
                }),
                at(
                        "points for a bonus",
                        "points names a severity that takes no points",
                        d -> d.points.put(Severity.BONUS, number("1"))),
                at("negative bonus", "bonusPoints is negative", d -> d.bonusPoints = number("-0.01")),
                at("negative limit of bonuses", "bonusLimit is negative", d -> d.bonusLimit = number("-0.01")),
                at(
                        "no threshold for B",
                        "thresholds must name A and B and no other level",
                        d -> d.thresholds.remove(Level.B)),
                at(
                        "threshold for C",
                        "thresholds must name A and B and no other level",
                        d -> d.thresholds.put(Level.C, number("1"))),
                at("B at 0", "thresholds must be 0 < B < A <= 100", d -> d.thresholds.put(Level.B, number("0"))),
                at(
                        "B at A",
                        "thresholds must be 0 < B < A <= 100",
                        d -> d.thresholds.put(Level.B, d.thresholds.get(Level.A))),
                at(
                        "A beyond 100",
                        "thresholds must be 0 < B < A <= 100",
                        d -> d.thresholds.put(Level.A, number("100.01"))),
                at(
                        "a kind of finding without a cap",
                        "regulatorCaps must name every kind of finding",
                        d -> d.regulatorCaps.remove(RegulatorFindingKind.values()[0])),
                at("no months to rectify", "rectificationMonths is not positive", d -> d.rectificationMonths = 0),
                at("no months to repair", "repairMonths is not positive", d -> d.repairMonths = 0),
                at("no years for tenders", "tenderYears is not positive", d -> d.tenderYears = 0));
    }

    @ParameterizedTest
    @MethodSource("beyond")
    void refuses_what_lies_beyond_a_bound_and_names_it(String message, Consumer<Draft> change) {
        assertThatThrownBy(() -> changed(change))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("grade policy: " + message);
    }

    static Stream<Named<Consumer<Draft>>> onTheBound() {
        return Stream.of(
                Named.of("advice for nothing", d -> d.points.put(Severity.ADVICE, number("0"))),
                Named.of("minor as dear as major", d -> d.points.put(Severity.MINOR, d.points.get(Severity.MAJOR))),
                Named.of("alike caps", d -> {
                    d.severityCaps.put(Severity.BLOCKER, Level.C);
                    d.severityCaps.put(Severity.MAJOR, Level.C);
                }),
                Named.of("no bonus", d -> d.bonusPoints = number("0")),
                Named.of("no bonuses in all", d -> d.bonusLimit = number("0")),
                Named.of("B hardly above 0", d -> d.thresholds.put(Level.B, number("0.01"))),
                Named.of("A at 100", d -> d.thresholds.put(Level.A, number("100"))),
                Named.of("one month to rectify", d -> d.rectificationMonths = 1),
                Named.of("one month to repair", d -> d.repairMonths = 1),
                Named.of("one year for tenders", d -> d.tenderYears = 1));
    }

    @ParameterizedTest
    @MethodSource("onTheBound")
    void takes_what_lies_on_a_bound(Consumer<Draft> change) {
        assertThatCode(() -> changed(change)).doesNotThrowAnyException();
    }

    @Test
    void a_policy_with_other_points_or_thresholds_differs_in_these_alone() {
        Map<Severity, BigDecimal> doubled = new EnumMap<>(STANDARD.points());
        doubled.replaceAll((severity, points) -> points.multiply(number("2")));

        GradePolicy dearer = STANDARD.withPoints("own/1", doubled);
        GradePolicy stricter = STANDARD.withThresholds("own/2", number("95"), number("80"));

        assertThat(dearer).isEqualTo(changed(d -> {
            d.version = "own/1";
            d.points.putAll(doubled);
        }));
        assertThat(dearer.pointsOff(Severity.MINOR)).isEqualTo(doubled.get(Severity.MINOR));
        assertThat(stricter).isEqualTo(changed(d -> {
            d.version = "own/2";
            d.thresholds.put(Level.A, number("95"));
            d.thresholds.put(Level.B, number("80"));
        }));
        assertThat(stricter.levelOf(number("94.99"))).isEqualTo(Level.B);
    }

    @Test
    void a_bonus_costs_nothing_and_can_t_be_asked() {
        assertThatThrownBy(() -> STANDARD.pointsOff(Severity.BONUS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a rule of severity BONUS can't fail");
    }
}
