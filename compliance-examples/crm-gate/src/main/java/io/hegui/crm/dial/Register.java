package io.hegui.crm.dial;

import io.hegui.crm.store.AnomalyRecords;
import io.hegui.crm.store.Consents;
import io.hegui.crm.store.Contact;
import io.hegui.crm.store.DoNotCallList;
import io.hegui.model.AnomalyKind;
import io.hegui.model.ConsentChannel;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes what the gate decides by; when a method returns, the gate decides by the change. Thread-safe. */
@Service
public class Register {

    private final Consents consents;
    private final DoNotCallList doNotCall;
    private final AnomalyRecords anomalies;
    private final GateState gate;
    private final Clock clock;

    Register(Consents consents, DoNotCallList doNotCall, AnomalyRecords anomalies, GateState gate, Clock clock) {
        this.consents = consents;
        this.doNotCall = doNotCall;
        this.anomalies = anomalies;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Adds a consent to marketing calls, given now.
     *
     * @param lastDay inclusive; null: no end
     */
    public void consent(Contact contact, ConsentChannel channel, @Nullable LocalDate lastDay) {
        consents.add(
                contact.phone(),
                channel,
                now(),
                lastDay == null ? null : lastDay.plusDays(1).atStartOfDay().minusSeconds(1));
        gate.changed();
    }

    /** Withdraws what consents stand, from now on. */
    public void withdraw(Contact contact) {
        consents.withdraw(contact.phone(), now());
        gate.changed();
    }

    /**
     * Puts a number on the do-not-call list, from today on.
     *
     * @param origin why, without numbers or names
     */
    public void doNotCall(Contact contact, String origin) {
        doNotCall.add(contact.phone(), now().toLocalDate(), origin);
        gate.changed();
    }

    /** Takes a number off the do-not-call list. */
    public void callAgain(Contact contact) {
        doNotCall.remove(contact.phone());
        gate.changed();
    }

    /** Records what was done about an anomaly of a day. */
    public void anomaly(
            AnomalyKind kind,
            String subject,
            LocalDate day,
            String investigation,
            String result,
            String rectification) {
        anomalies.add(kind, subject, day, now(), investigation, result, rectification);
        gate.changed();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).withNano(0);
    }
}
