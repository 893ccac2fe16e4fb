package io.hegui.obligation;

import static io.hegui.obligation.Term.Unit.DAYS;
import static io.hegui.obligation.Term.Unit.HOURS;
import static io.hegui.obligation.Term.Unit.MONTHS;
import static io.hegui.obligation.Term.Unit.WORKING_DAYS;

import io.hegui.obligation.Term.Season;
import io.hegui.obligation.Term.Span;
import io.hegui.obligation.Term.Unit;
import io.hegui.rule.Layer;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Source;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 时间表: the terms of a procedure, as its sources name them. Immutable and thread-safe.
 *
 * @param legs by state, the way from it to the next one ahead; a state without leg is an end
 * @param whole what a source says about the procedure as a whole
 * @param settledIn states in which {@code whole} no longer counts, because the outcome has terms of its own
 */
record Timetable(Map<ProcedureState, Leg> legs, @Nullable Term whole, Set<ProcedureState> settledIn) {

    /**
     * The way from a state to the next one ahead.
     *
     * @param term what the source says
     * @param since the state from whose first entry the term counts; null: from the entry of the state itself
     * @param open what no source sets a term for, and is counted as no time at all; null: nothing is open
     */
    record Leg(
            Term term,
            @Nullable ProcedureState since,
            @Nullable LocalizedText open) {}

    private static final Source S1 = Source.of("S1", Layer.GUIDE);
    private static final Source S3 = Source.of("S3", Layer.GUIDE);
    private static final Source S5 = Source.of("S5", Layer.GUIDE);

    private static final Leg PREPARATION = leg(span("材料准备", "preparation", 5, 10, DAYS, S3));
    private static final Leg ONLINE_FILING = leg(span("线上申请", "online filing", 3, 5, DAYS, S3));
    private static final Leg REVIEWS =
            new Leg(span("审核阶段", "all reviews", 30, 45, DAYS, S3), ApplicationState.INITIAL_REVIEW, null);
    private static final Leg PUBLICATION = leg(span("领证公示", "publication", 5, 10, DAYS, S3));
    private static final Leg RECTIFICATION =
            new Leg(span("整改", "rectification", 0, 1, MONTHS, S5), InspectionState.FAILED, null);

    private static final Timetable NATIONAL_AND_PROVINCIAL = new Timetable(
            Map.of(
                    ApplicationState.PREPARING, PREPARATION,
                    ApplicationState.SUBMITTED, ONLINE_FILING,
                    ApplicationState.INITIAL_REVIEW, leg(span("初审", "initial review", 0, 5, WORKING_DAYS, S3)),
                    ApplicationState.CORRECTION, leg(span("补正", "correction", 0, 5, WORKING_DAYS, S3)),
                    ApplicationState.EXPERT_REVIEW, REVIEWS,
                    ApplicationState.SITE_CHECK, REVIEWS,
                    ApplicationState.APPROVED, PUBLICATION),
            span("全流程", "the whole procedure", 3, 6, MONTHS, S3),
            Set.of(ApplicationState.APPROVED));

    private static final Timetable BEIJING = new Timetable(
            Map.of(
                    ApplicationState.PREPARING,
                    PREPARATION,
                    ApplicationState.SUBMITTED,
                    ONLINE_FILING,
                    ApplicationState.INITIAL_REVIEW,
                    new Leg(
                            span("初审", "initial review", 0, 10, WORKING_DAYS, S5),
                            null,
                            new LocalizedText(
                                    "S5 未规定初审后多久现场核查，按随即核查估算",
                                    "S5 sets no term between initial review and site check; estimated as none")),
                    ApplicationState.CORRECTION,
                    leg(span("补正", "correction", 0, 3, DAYS, S5)),
                    ApplicationState.SITE_CHECK,
                    leg(span("审批发证", "decision after the site check", 0, 20, WORKING_DAYS, S5)),
                    ApplicationState.APPROVED,
                    PUBLICATION),
            null,
            Set.of());

    private static final Timetable INSPECTION = new Timetable(
            Map.of(
                    InspectionState.DRAFT, leg(season("线上预填报", "prefilling", "--02-01", "--02-15")),
                    InspectionState.PREFILLED, leg(season("上传最终版材料", "upload", "--03-01", "--03-15")),
                    InspectionState.SUBMITTED, leg(season("材料接收回执", "receipt", "--03-01", "--03-15")),
                    InspectionState.RECEIVED, leg(season("初审", "review", "--03-16", "--03-31")),
                    InspectionState.IN_REVIEW, leg(season("现场或线上核查", "check", "--04-01", "--04-30")),
                    InspectionState.CORRECTION, leg(span("补正", "correction", 0, 48, HOURS, S1)),
                    InspectionState.CHECKED, leg(season("年检合格公告", "publication", "--05-01", "--05-15")),
                    InspectionState.FAILED, RECTIFICATION,
                    InspectionState.RECTIFYING, RECTIFICATION),
            season("年检期", "the inspection season", "--03-01", "--06-30"),
            Set.of(InspectionState.FAILED, InspectionState.RECTIFYING));

    static Timetable of(ProcedureKind kind) {
        return switch (kind) {
            case NATIONAL_APPLICATION, PROVINCIAL_APPLICATION -> NATIONAL_AND_PROVINCIAL;
            case BEIJING_APPLICATION -> BEIJING;
            case ANNUAL_INSPECTION -> INSPECTION;
        };
    }

    private static Leg leg(Term term) {
        return new Leg(term, null, null);
    }

    private static Span span(String zh, String en, int min, int max, Unit unit, Source source) {
        return new Span(new LocalizedText(zh, en), min, max, unit, source);
    }

    private static Season season(String zh, String en, String from, String to) {
        return new Season(new LocalizedText(zh, en), MonthDay.parse(from), MonthDay.parse(to), S1);
    }
}
