package io.hegui.crm.dial;

import io.hegui.crm.store.AnomalyRecords;
import io.hegui.crm.store.Attempts;
import io.hegui.crm.store.Campaigns;
import io.hegui.crm.store.Consents;
import io.hegui.crm.store.DoNotCallList;
import io.hegui.gate.ConsentSnapshot;
import io.hegui.gate.DoNotCallSnapshot;
import io.hegui.gate.Gate;
import io.hegui.model.AnomalyRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the gate in step with the database. When it is made, that is before anybody can dial, it hands over consents and
 * do-not-call list and counts the calls that were placed before. Thread-safe.
 */
@Component
public class GateState {

    private static final Logger LOG = LoggerFactory.getLogger(GateState.class);

    /** Windows that began in the year before reach into this one. */
    private static final int DAYS_BEFORE_THE_YEAR = 4;

    private final Gate gate;
    private final Consents consents;
    private final DoNotCallList doNotCall;
    private final AnomalyRecords anomalies;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private final Object loading = new Object();
    private long loaded;

    GateState(
            Gate gate,
            Consents consents,
            DoNotCallList doNotCall,
            AnomalyRecords anomalies,
            Attempts attempts,
            Campaigns campaigns,
            Clock clock) {
        this.gate = gate;
        this.consents = consents;
        this.doNotCall = doNotCall;
        this.anomalies = anomalies;
        this.clock = clock;
        changed();
        recall(attempts, campaigns);
    }

    private void recall(Attempts attempts, Campaigns campaigns) {
        int interrupted = attempts.closeInterrupted();
        campaigns.giveBackInterrupted();
        LocalDate today = LocalDate.now(clock);
        long[] counted = new long[1];
        attempts.calls(
                today.withDayOfYear(1).minusDays(DAYS_BEFORE_THE_YEAR).atStartOfDay(),
                today.plusDays(1).atStartOfDay(),
                call -> {
                    gate.count(call);
                    counted[0]++;
                });
        LOG.info("counted {} calls placed before this start, {} of them interrupted", counted[0], interrupted);
    }

    /**
     * Hands what is in the database to the gate, and returns when the gate decides by it. For whoever has changed and
     * committed consents, do-not-call list or anomaly records. Changes that come in while others are being loaded share
     * the next load.
     */
    public final void changed() {
        long mine = changes.incrementAndGet();
        synchronized (loading) {
            if (loaded >= mine) {
                return;
            }
            long all = changes.get();
            load();
            loaded = all;
        }
    }

    /** Moves the gate on to a new day, where one has begun. */
    void onDay(LocalDate today) {
        if (!gate.facts().asOf().equals(today)) {
            changed();
        }
    }

    private void load() {
        ConsentSnapshot given = consents.snapshot();
        DoNotCallSnapshot listed = doNotCall.snapshot();
        List<AnomalyRecord> recorded = anomalies.all();
        LocalDate today = LocalDate.now(clock);
        gate.update(facts -> facts.asOf(today)
                .consents(given)
                .doNotCall(listed)
                .inspection(
                        inspection -> inspection.toBuilder().anomalies(recorded).build()));
    }
}
