package io.hegui.crm.dial;

import io.hegui.crm.CrmProperties;
import io.hegui.crm.store.Attempt;
import io.hegui.crm.store.Attempts;
import io.hegui.crm.store.Campaign;
import io.hegui.crm.store.Campaigns;
import io.hegui.crm.store.Contact;
import io.hegui.crm.store.Ids;
import io.hegui.gate.CallAttempt;
import io.hegui.gate.Decision;
import io.hegui.gate.DialPath;
import io.hegui.gate.Gate;
import io.hegui.gate.Reservation;
import io.hegui.model.Moment;
import io.hegui.spring.GateMeters;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * 外呼: dials, and no way leads around the gate. Each call is reserved, kept in the database, committed and only then
 * dialled; one that is not placed is released. Thread-safe.
 */
@Component
public class Dialler implements DisposableBean {

    /**
     * What became of calls.
     *
     * @param placed calls placed
     * @param refused calls refused by the gate
     * @param noLine calls let through for which no line was free
     */
    public record Tally(int placed, int refused, int noLine) {}

    private static final Logger LOG = LoggerFactory.getLogger(Dialler.class);
    private static final int TAKEN_AT_A_TIME = 100;

    private final Gate gate;
    private final GateState state;
    private final GateMeters meters;
    private final Line line;
    private final Attempts attempts;
    private final Campaigns campaigns;
    private final Ids ids;
    private final Clock clock;
    private final CrmProperties properties;
    private final ExecutorService workers;

    Dialler(
            Gate gate,
            GateState state,
            GateMeters meters,
            Line line,
            Attempts attempts,
            Campaigns campaigns,
            Ids ids,
            Clock clock,
            CrmProperties properties) {
        this.gate = gate;
        this.state = state;
        this.meters = meters;
        this.line = line;
        this.attempts = attempts;
        this.campaigns = campaigns;
        this.ids = ids;
        this.clock = clock;
        this.properties = properties;
        this.workers = Executors.newFixedThreadPool(properties.lineChannels(), task -> new Thread(task, "dialler"));
    }

    /** Calls a contact by hand, for a campaign's purpose. */
    public Attempt.State call(Campaign campaign, Contact contact) {
        return place(campaign, contact, DialPath.MANUAL).state;
    }

    /** Calls the contacts of a campaign who are due, at most {@value #TAKEN_AT_A_TIME}, as many at a time as the line carries. */
    public Tally run(Campaign campaign) {
        List<Campaigns.Due> due = campaigns.take(campaign.id(), now(), TAKEN_AT_A_TIME);
        List<Callable<Attempt.State>> calls = new ArrayList<>();
        due.forEach(next -> calls.add(() -> callDue(campaign, next)));
        try {
            List<Attempt.State> states = new ArrayList<>();
            for (Future<Attempt.State> call : workers.invokeAll(calls)) {
                states.add(call.get());
            }
            return tally(states);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calls were placed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call could not be placed", e.getCause());
        }
    }

    private static Tally tally(List<Attempt.State> states) {
        int refused = count(states, Attempt.State.BLOCKED);
        int noLine = count(states, Attempt.State.NO_LINE);
        return new Tally(states.size() - refused - noLine, refused, noLine);
    }

    private static int count(List<Attempt.State> states, Attempt.State state) {
        return (int) states.stream().filter(state::equals).count();
    }

    private Attempt.State callDue(Campaign campaign, Campaigns.Due due) {
        String contact = due.contact().id();
        Placed placed;
        try {
            placed = place(campaign, due.contact(), due.tries() == 0 ? DialPath.CAMPAIGN : DialPath.RETRY);
        } catch (RuntimeException e) {
            campaigns.waits(campaign.id(), contact, now().plus(properties.retryAfter()));
            throw e;
        }
        switch (placed.state) {
            case BLOCKED -> {
                Optional<Moment> earliest = placed.decision.earliestPermittedAt();
                // one that no waiting opens is looked at again tomorrow: a consent may come in
                LocalDateTime next = earliest.map(Moment::toLocalDateTime)
                        .orElseGet(() -> now().toLocalDate().plusDays(1).atStartOfDay());
                campaigns.waits(campaign.id(), contact, next);
            }
            case NO_LINE -> campaigns.waits(campaign.id(), contact, null);
            default -> {
                if (placed.reached) {
                    campaigns.done(campaign.id(), contact);
                } else {
                    campaigns.waits(campaign.id(), contact, now().plus(properties.retryAfter()));
                }
            }
        }
        return placed.state;
    }

    private record Placed(Attempt.State state, Decision decision, boolean reached) {}

    private Placed place(Campaign campaign, Contact contact, DialPath path) {
        CallAttempt call = CallAttempt.of(campaign.caller(), contact.phone(), campaign.purpose())
                .id(ids.next('T'))
                .path(path)
                .agentId(campaign.agentId())
                .sector(campaign.sector())
                .build();
        LocalDateTime asked = now();
        state.onDay(asked.toLocalDate());
        Reservation reservation = meters.reserve(gate, call, Moment.of(asked));
        try {
            return place(campaign, contact, call, reservation);
        } finally {
            reservation.release(); // does nothing where the call was committed or refused
        }
    }

    private Placed place(Campaign campaign, Contact contact, CallAttempt call, Reservation reservation) {
        Decision decision = reservation.decision();
        if (decision.blocked()) {
            attempts.begin(call, contact.id(), campaign.id(), decision, Attempt.State.BLOCKED, null);
            return new Placed(Attempt.State.BLOCKED, decision, false);
        }
        Optional<Line.Channel> free = line.seize();
        if (free.isEmpty()) {
            attempts.begin(call, contact.id(), campaign.id(), decision, Attempt.State.NO_LINE, null);
            return new Placed(Attempt.State.NO_LINE, decision, false);
        }
        try (Line.Channel channel = free.orElseThrow()) {
            LocalDateTime start = now();
            // kept before it is dialled: after a crash it counts, whatever became of it
            attempts.begin(call, contact.id(), campaign.id(), decision, Attempt.State.DIALLING, start);
            Decision standing = meters.commit(reservation, Moment.of(start));
            if (standing.blocked()) {
                attempts.refused(call, standing);
                return new Placed(Attempt.State.BLOCKED, standing, false);
            }
            return dial(channel, call, standing);
        }
    }

    /** The call counts from here on, also where the line breaks. */
    private Placed dial(Line.Channel channel, CallAttempt call, Decision standing) {
        Line.Ended ended;
        try {
            ended = channel.dial(call);
        } catch (RuntimeException e) {
            LOG.error("{}: the line broke", call.id(), e);
            attempts.unknown(call);
            return new Placed(Attempt.State.UNKNOWN, standing, false);
        }
        attempts.ended(call, ended.outcome(), ended.ringSeconds(), ended.talkSeconds());
        return new Placed(Attempt.State.ENDED, standing, ended.talkSeconds() > 0);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).withNano(0);
    }

    @Override
    public void destroy() {
        workers.shutdown();
    }
}
