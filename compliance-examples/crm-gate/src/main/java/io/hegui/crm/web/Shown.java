package io.hegui.crm.web;

import io.hegui.crm.store.Attempt;
import io.hegui.gate.Decision;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.rule.LocalizedText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How things are worded on pages, in both languages. Stateless and thread-safe. */
public final class Shown {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Shown() {}

    /** A time to the second. */
    public static String time(@Nullable LocalDateTime time) {
        return time == null ? "" : SECOND.format(time);
    }

    /** A share of one as a percentage; a dash when there is none. */
    public static String share(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.1f%%", share.getAsDouble() * 100) : "—";
    }

    /** What the gate said. */
    public static LocalizedText of(Decision.Kind kind) {
        return switch (kind) {
            case ALLOW -> new LocalizedText(kind.label(), "allowed");
            case WARN -> new LocalizedText(kind.label(), "warned");
            case BLOCK -> new LocalizedText(kind.label(), "refused");
        };
    }

    /** What became of an attempt. */
    public static LocalizedText of(Attempt attempt) {
        return switch (attempt.state()) {
            case BLOCKED -> new LocalizedText("未拨出", "not placed");
            case NO_LINE -> new LocalizedText("无空闲线路", "no line was free");
            case DIALLING -> new LocalizedText("呼叫中", "on the line");
            case UNKNOWN -> new LocalizedText("中断，结果不明", "interrupted, outcome unknown");
            case ENDED -> ended(attempt);
        };
    }

    private static LocalizedText ended(Attempt attempt) {
        Outcome outcome = attempt.outcome();
        if (outcome == null) {
            return new LocalizedText("已结束", "over");
        }
        String english = outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return outcome == Outcome.CONNECTED
                ? new LocalizedText(
                        outcome.label() + " " + attempt.talkSeconds() + " 秒",
                        english + ", " + attempt.talkSeconds() + " s")
                : new LocalizedText(outcome.label(), english);
    }

    /** How a contact's consents stand at a time. */
    public static Consented consent(List<ConsentRecord> consents, Moment now) {
        Comparator<ConsentRecord> byGiven =
                Comparator.comparing(ConsentRecord::givenAt, Comparator.nullsFirst(Comparator.<Moment>naturalOrder()));
        for (ConsentRecord consent : consents) {
            if (covers(consent, now)) {
                Moment end = consent.expiresAt();
                return end == null
                        ? new Consented(true, new LocalizedText("已授权", "consented"))
                        : new Consented(
                                true, new LocalizedText("已授权，至 " + end.date(), "consented until " + end.date()));
            }
        }
        ConsentRecord last = consents.stream().max(byGiven).orElse(null);
        if (last == null) {
            return new Consented(false, new LocalizedText("无授权", "no consent"));
        }
        return last.withdrawnAt() != null
                ? new Consented(false, new LocalizedText("已撤回", "withdrawn"))
                : new Consented(false, new LocalizedText("已过期", "expired"));
    }

    private static boolean covers(ConsentRecord consent, Moment now) {
        long second = now.localSecond();
        return consent.givenAt() != null
                && consent.givenAt().localSecond() <= second
                && (consent.expiresAt() == null || second <= consent.expiresAt().lastSecond())
                && (consent.withdrawnAt() == null
                        || second < consent.withdrawnAt().localSecond());
    }

    /**
     * How consents stand, for the page alone: what counts is what the gate says.
     *
     * @param stands whether one covers the time
     * @param text in words
     */
    public record Consented(boolean stands, LocalizedText text) {}

    /**
     * A line of the list of contacts.
     *
     * @param id id
     * @param name masked name
     * @param phone masked number
     * @param consent how consents stand
     * @param listedSince since when the number is on the do-not-call list; null when it is not
     */
    public record ContactLine(
            String id,
            String name,
            String phone,
            Consented consent,
            @Nullable LocalDate listedSince) {}
}
