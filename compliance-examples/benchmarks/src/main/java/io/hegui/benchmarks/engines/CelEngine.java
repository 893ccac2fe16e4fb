package io.hegui.benchmarks.engines;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Segment;
import io.hegui.model.SegmentKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * CEL: the seven rules that one call decides, each an expression, over one map of variables a call. Looking up the consent
 * and the shape of a number stay in Java, in its favour; of its two runtimes this is the faster one here.
 */
public final class CelEngine implements Engine {

    private static final List<String> TEXTS = List.of(
            "direction",
            "purpose",
            "outcome",
            "callee",
            "subject",
            "recording",
            "announced",
            "consentPhone",
            "consentSubject",
            "consentPurpose");
    private static final List<String> NUMBERS = List.of(
            "start",
            "second",
            "day",
            "talk",
            "announcedFrom",
            "announcedTo",
            "announcedCharacters",
            "given",
            "expires",
            "withdrawn",
            "firstKept",
            "asOf");
    private static final List<String> TRUTHS =
            List.of("hasCaller", "hasCallee", "hasStart", "callerComplete", "calleeComplete", "hasOutcome");
    private static final String MARKETING = "direction == 'OUTBOUND' && purpose == 'MARKETING'";
    private static final String CONNECTED = "(outcome == 'CONNECTED' || (outcome == 'USER_HUNG_UP' && talk > 0))";

    private static final Map<Check, String> EXPRESSIONS = new EnumMap<>(Map.of(
            Check.MISSING_FIELDS,
            "!hasCaller || !hasCallee || !hasStart || talk < 0 || direction == '' || !hasOutcome",
            Check.NUMBER_SHAPE,
            "!callerComplete || !calleeComplete",
            Check.CALLING_HOURS,
            MARKETING + " && hasStart && (second < 32400 || second >= 75600)",
            Check.CONSENT,
            MARKETING + " && hasStart && hasCallee && !(callee == consentPhone"
                    + " && (subject == '' || consentSubject == '' || subject == consentSubject)"
                    + " && consentPurpose == 'MARKETING' && given <= start && start <= expires && start < withdrawn)",
            Check.IDENTIFICATION,
            MARKETING + " && " + CONNECTED + " && !(announced.contains('营销电话') && announcedFrom <= 10000"
                    + " && announcedCharacters * 1000 <= 8 * (announcedTo - announcedFrom))",
            Check.NIGHT,
            "hasStart && hasCaller && direction == 'OUTBOUND' && purpose != 'EMERGENCY'"
                    + " && second >= 7200 && second < 18000",
            Check.RETENTION,
            CONNECTED + " && hasStart && recording == '' && day >= firstKept && day <= asOf"));

    private final Map<Check, CelRuntime.Program> programs = new EnumMap<>(Check.class);
    private final ConsentMap consents;
    private final long firstKept;
    private final long asOf;

    /** Compiles the expressions. */
    public CelEngine(Case given) {
        consents = new ConsentMap(given.consents());
        firstKept = HandLoop.firstKept(given.asOf());
        asOf = given.asOf().toEpochDay();
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
        TEXTS.forEach(name -> builder.addVar(name, SimpleType.STRING));
        NUMBERS.forEach(name -> builder.addVar(name, SimpleType.INT));
        TRUTHS.forEach(name -> builder.addVar(name, SimpleType.BOOL));
        CelCompiler compiler = builder.build();
        CelRuntime runtime = CelRuntimeFactory.legacyCelRuntimeBuilder().build();
        EXPRESSIONS.forEach((check, text) -> programs.put(check, program(compiler, runtime, text)));
    }

    private static CelRuntime.Program program(CelCompiler compiler, CelRuntime runtime, String text) {
        try {
            return runtime.createProgram(compiler.compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(text, e);
        }
    }

    @Override
    public boolean singleOnly() {
        return true;
    }

    @Override
    public Counts count(Iterable<CallRecord> calls) {
        Counts counts = new Counts();
        for (CallRecord call : calls) {
            Map<String, Object> variables = variables(call);
            programs.forEach((check, program) -> {
                if (holds(program, variables)) {
                    counts.add(check);
                }
            });
        }
        return counts;
    }

    private static boolean holds(CelRuntime.Program program, Map<String, Object> variables) {
        try {
            return (Boolean) Objects.requireNonNull(program.eval(variables));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> variables(CallRecord call) {
        Map<String, Object> all = new HashMap<>(64);
        all.put("hasCaller", call.caller() != null);
        all.put("hasCallee", call.callee() != null);
        all.put("hasStart", call.startedAt() != null);
        all.put("callerComplete", call.caller() == null || call.caller().isComplete());
        all.put("calleeComplete", call.callee() == null || call.callee().isComplete());
        all.put("hasOutcome", call.outcome() != null || call.unreadable().containsKey(CallRecord.OUTCOME));
        all.put("direction", text(call.direction()));
        all.put("purpose", text(call.purpose()));
        all.put("outcome", text(call.outcome()));
        all.put("callee", text(call.callee()));
        all.put("subject", text(call.subject()));
        all.put("recording", text(call.recordingFile()));
        all.put("talk", call.talkSeconds() == null ? -1L : (long) call.talkSeconds());
        all.put("start", call.startedAt() == null ? 0L : call.startedAt().localSecond());
        all.put(
                "second",
                call.startedAt() == null ? 0L : (long) call.startedAt().secondOfDay());
        all.put("day", call.startedAt() == null ? 0L : (long) call.startedAt().epochDay());
        all.put("firstKept", firstKept);
        all.put("asOf", asOf);
        if (call.marketing()) {
            putConsent(all, consents.of(call));
            putAnnouncement(all, call);
        }
        return all;
    }

    private static void putConsent(Map<String, Object> all, @Nullable ConsentRecord consent) {
        all.put("consentPhone", consent == null ? "" : text(consent.phone()));
        all.put("consentSubject", consent == null ? "" : text(consent.subject()));
        all.put("consentPurpose", consent == null ? "" : text(consent.purpose()));
        all.put(
                "given",
                consent == null || consent.givenAt() == null
                        ? Long.MAX_VALUE
                        : consent.givenAt().localSecond());
        all.put(
                "expires",
                consent == null || consent.expiresAt() == null
                        ? Long.MAX_VALUE
                        : consent.expiresAt().lastSecond());
        all.put(
                "withdrawn",
                consent == null || consent.withdrawnAt() == null
                        ? Long.MAX_VALUE
                        : consent.withdrawnAt().localSecond());
    }

    private static void putAnnouncement(Map<String, Object> all, CallRecord call) {
        String text = "";
        long from = 0;
        long to = 0;
        for (Segment segment : call.segmentsOrNone()) {
            if (segment.kind() == SegmentKind.MARKETING_IDENTIFICATION
                    && segment.from() != null
                    && segment.to() != null
                    && segment.text() != null) {
                text = segment.text();
                from = segment.from().toMillis();
                to = segment.to().toMillis();
                break;
            }
        }
        all.put("announced", text);
        all.put("announcedFrom", from);
        all.put("announcedTo", to);
        all.put("announcedCharacters", (long) Announcement.characters(text));
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof PhoneNumber number ? number.normalized() : value.toString();
    }
}
