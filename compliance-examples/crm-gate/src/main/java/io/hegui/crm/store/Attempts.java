package io.hegui.crm.store;

import io.hegui.gate.CallAttempt;
import io.hegui.gate.Decision;
import io.hegui.gate.DialPath;
import io.hegui.gate.Reason;
import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import io.hegui.rule.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The attempts to call, refused ones too, and the call records that they make. Thread-safe. */
@Repository
public class Attempts {

    /**
     * Calls of a day.
     *
     * @param outbound calls placed
     * @param connected of those, connected
     */
    public record Placed(long outbound, long connected) {}

    private record ReasonOf(String attempt, Attempt.Why why) {}

    private static final String CONNECTED =
            "(outcome = 'CONNECTED' or (outcome = 'USER_HUNG_UP' and talk_seconds > 0))";
    private static final int FETCHED_AT_A_TIME = 10_000;

    private final JdbcClient db;

    Attempts(JdbcClient db) {
        this.db = db;
    }

    /**
     * Keeps an attempt as it is decided; one that goes to the line is kept before it is dialled.
     *
     * @param state BLOCKED, NO_LINE or DIALLING
     * @param started when dialling begins; null when it doesn't
     */
    @Transactional
    public void begin(
            CallAttempt call,
            String contact,
            @Nullable String campaign,
            Decision decision,
            Attempt.State state,
            @Nullable LocalDateTime started) {
        CallRecord record = call.placedAt(decision.at());
        db.sql(
                        "insert into attempt (id, campaign_id, contact_id, path, purpose, sector, caller, callee, agent_id,"
                                + " asked_at, decision, earliest_at, state, started_at) values (:id, :campaign, :contact, :path,"
                                + " :purpose, :sector, :caller, :callee, :agent, :asked, :decision, :earliest, :state, :started)")
                .param("id", idOf(call))
                .param("campaign", campaign)
                .param("contact", contact)
                .param("path", call.path().name())
                .param("purpose", call.purpose().name())
                .param("sector", (record.sector() == null ? Sector.GENERAL : record.sector()).name())
                .param("caller", call.caller().normalized())
                .param("callee", call.callee().normalized())
                .param("agent", call.agentId())
                .param("asked", decision.at().toLocalDateTime())
                .param("decision", decision.kind().name())
                .param("earliest", earliest(decision))
                .param("state", state.name())
                .param("started", started)
                .update();
        keepReasons(idOf(call), decision);
    }

    /** Keeps that an attempt was refused after all, at the last moment before it was dialled. */
    @Transactional
    public void refused(CallAttempt call, Decision decision) {
        String id = idOf(call);
        db.sql("update attempt set state = 'BLOCKED', started_at = null, decision = :decision, earliest_at = :earliest"
                        + " where id = :id")
                .param("decision", decision.kind().name())
                .param("earliest", earliest(decision))
                .param("id", id)
                .update();
        db.sql("delete from attempt_reason where attempt_id = ?").param(id).update();
        keepReasons(id, decision);
    }

    private void keepReasons(String id, Decision decision) {
        int place = 0;
        for (Reason reason : decision.reasons()) {
            db.sql("insert into attempt_reason (attempt_id, place, rule_id, blocks, message_zh, message_en)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            place++,
                            reason.rule().value(),
                            reason.blocks(),
                            reason.message().zh(),
                            reason.message().en())
                    .update();
        }
    }

    private static String idOf(CallAttempt call) {
        return Objects.requireNonNull(call.id(), "id");
    }

    private static @Nullable LocalDateTime earliest(Decision decision) {
        return decision.earliestPermittedAt().map(Moment::toLocalDateTime).orElse(null);
    }

    /** Keeps how a call ended. */
    public void ended(CallAttempt call, Outcome outcome, int ringSeconds, int talkSeconds) {
        db.sql("update attempt set state = 'ENDED', outcome = ?, ring_seconds = ?, talk_seconds = ? where id = ?")
                .params(outcome.name(), ringSeconds, talkSeconds, idOf(call))
                .update();
    }

    /** Keeps that nobody can say how a call ended. */
    public void unknown(CallAttempt call) {
        db.sql("update attempt set state = 'UNKNOWN' where id = ?")
                .param(idOf(call))
                .update();
    }

    /**
     * Says of calls that a crash interrupted that nobody knows what became of them. For the start, before anybody dials.
     *
     * @return how many there were
     */
    public int closeInterrupted() {
        return db.sql("update attempt set state = 'UNKNOWN' where state = 'DIALLING'")
                .update();
    }

    /** The newest attempts, the newest first. */
    public List<Attempt> newest(int most) {
        return withReasons(db.sql("select * from attempt order by asked_at desc, id desc limit ?")
                .param(most)
                .query((row, number) -> attempt(row))
                .list());
    }

    /** The newest attempts to call a contact, the newest first. */
    public List<Attempt> newestTo(String contact, int most) {
        return withReasons(db.sql("select * from attempt where contact_id = ? order by asked_at desc, id desc limit ?")
                .params(contact, most)
                .query((row, number) -> attempt(row))
                .list());
    }

    /** What was refused on a day, the newest first. */
    public List<Attempt> refusedOn(LocalDate day, int most) {
        return withReasons(db.sql("select * from attempt where state = 'BLOCKED' and asked_at >= ? and asked_at < ?"
                        + " order by asked_at desc, id desc limit ?")
                .params(day.atStartOfDay(), day.plusDays(1).atStartOfDay(), most)
                .query((row, number) -> attempt(row))
                .list());
    }

    private List<Attempt> withReasons(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return attempts;
        }
        Map<String, List<Attempt.Why>> reasons = db
                .sql("select * from attempt_reason where attempt_id in (:ids) order by attempt_id, place")
                .param("ids", attempts.stream().map(Attempt::id).toList())
                .query((row, number) -> new ReasonOf(
                        row.getString("attempt_id"),
                        new Attempt.Why(
                                row.getString("rule_id"),
                                row.getBoolean("blocks"),
                                new LocalizedText(row.getString("message_zh"), row.getString("message_en")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        ReasonOf::attempt, Collectors.mapping(ReasonOf::why, Collectors.toList())));
        return attempts.stream()
                .map(attempt -> attempt.with(reasons.getOrDefault(attempt.id(), List.of())))
                .toList();
    }

    /** Calls placed on a day. */
    public Placed placedOn(LocalDate day) {
        return db.sql("select count(*) as outbound, sum(case when " + CONNECTED + " then 1 else 0 end) as connected"
                        + " from attempt where started_at >= ? and started_at < ?")
                .params(day.atStartOfDay(), day.plusDays(1).atStartOfDay())
                .query((row, number) -> new Placed(row.getLong("outbound"), row.getLong("connected")))
                .single();
    }

    /**
     * The records of calls placed, in the order of their starts.
     *
     * @param from inclusive
     * @param to exclusive
     */
    @Transactional(readOnly = true)
    public void calls(LocalDateTime from, LocalDateTime to, Consumer<CallRecord> sink) {
        try (Stream<CallRecord> calls = db
                .sql("select * from attempt where started_at >= ? and started_at < ?" + " order by started_at, id")
                .params(from, to)
                .withFetchSize(FETCHED_AT_A_TIME)
                .query((row, number) -> call(row))
                .stream()) {
            calls.forEach(sink);
        }
    }

    private static CallRecord call(ResultSet row) throws SQLException {
        return CallRecord.builder()
                .id(row.getString("id"))
                .caller(PhoneNumber.of(row.getString("caller")))
                .callee(PhoneNumber.of(row.getString("callee")))
                .startedAt(Consents.moment(row, "started_at"))
                .ringSeconds(row.getObject("ring_seconds", Integer.class))
                .talkSeconds(row.getObject("talk_seconds", Integer.class))
                .direction(Direction.OUTBOUND)
                .purpose(Purpose.valueOf(row.getString("purpose")))
                .sector(Sector.valueOf(row.getString("sector")))
                .outcome(outcome(row))
                .agentId(row.getString("agent_id"))
                .build();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getString("id"),
                row.getString("contact_id"),
                PhoneNumber.of(row.getString("callee")),
                PhoneNumber.of(row.getString("caller")),
                DialPath.valueOf(row.getString("path")),
                row.getObject("asked_at", LocalDateTime.class),
                Decision.Kind.valueOf(row.getString("decision")),
                row.getObject("earliest_at", LocalDateTime.class),
                Attempt.State.valueOf(row.getString("state")),
                outcome(row),
                row.getObject("talk_seconds", Integer.class),
                List.of());
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        String name = row.getString("outcome");
        return name == null ? null : Outcome.valueOf(name);
    }
}
