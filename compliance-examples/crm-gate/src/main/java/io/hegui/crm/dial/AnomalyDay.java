package io.hegui.crm.dial;

import io.hegui.crm.store.Attempts;
import io.hegui.gate.Gate;
import io.hegui.rules.anomaly.DailyAnomalies;
import io.hegui.rules.anomaly.Detection;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** 异常通话日报 (S4): what the rules of the yearly audit detect in the calls of a day. Thread-safe. */
@Component
public class AnomalyDay {

    /** An hour's window that begins on the day may end on the next. */
    private static final int DAYS_READ = 2;

    private final Attempts attempts;
    private final Gate gate;

    AnomalyDay(Attempts attempts, Gate gate) {
        this.attempts = attempts;
        this.gate = gate;
    }

    /** What is detected on a day, and what the firm recorded of it. */
    public List<Detection> on(LocalDate day) {
        DailyAnomalies anomalies = DailyAnomalies.open(gate.facts().forWorker(), day);
        attempts.calls(day.atStartOfDay(), day.plusDays(DAYS_READ).atStartOfDay(), anomalies::accept);
        return anomalies.detections();
    }
}
