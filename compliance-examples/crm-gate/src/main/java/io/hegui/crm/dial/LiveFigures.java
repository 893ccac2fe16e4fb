package io.hegui.crm.dial;

import io.hegui.crm.store.Attempts;
import io.hegui.crm.store.Complaints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** 数据驾驶舱 (S1): the figures of a day that an inspector is shown. Thread-safe. */
@Component
public class LiveFigures {

    /**
     * The figures. Immutable and thread-safe.
     *
     * @param outbound 外呼量: outbound calls placed on the day
     * @param connected of those, connected
     * @param complaints complaint cases received on the day
     * @param refused attempts that the gate refused on the day, by the decision log
     * @param listed of those, for a number on the do-not-call list
     */
    public record Figures(long outbound, long connected, long complaints, long refused, long listed) {

        /** 投诉率: cases per connected call, as the audit counts it; empty without a connected call. */
        public OptionalDouble complaintRate() {
            return connected == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) complaints / connected);
        }

        /**
         * 黑名单拦截率 (S1 names it, the definition is this project's own): attempts refused for a number on the
         * do-not-call list per attempt, placed or refused; empty without an attempt.
         */
        public OptionalDouble interceptionRate() {
            long attempts = outbound + refused;
            return attempts == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) listed / attempts);
        }
    }

    private final Attempts attempts;
    private final Complaints complaints;
    private final RefusalLog log;

    LiveFigures(Attempts attempts, Complaints complaints, RefusalLog log) {
        this.attempts = attempts;
        this.complaints = complaints;
        this.log = log;
    }

    /**
     * The figures of a day.
     *
     * @throws UncheckedIOException when the decision log can't be read
     */
    public Figures on(LocalDate day) {
        Attempts.Placed placed = attempts.placedOn(day);
        try {
            RefusalLog.Refused refused = log.on(day);
            return new Figures(
                    placed.outbound(), placed.connected(), complaints.receivedOn(day), refused.all(), refused.listed());
        } catch (IOException e) {
            throw new UncheckedIOException("the decision log can't be read", e);
        }
    }
}
