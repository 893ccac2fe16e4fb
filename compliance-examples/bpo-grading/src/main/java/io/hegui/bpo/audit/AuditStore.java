package io.hegui.bpo.audit;

import io.hegui.grade.Grade;
import io.hegui.rule.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Audits and their reports. Every question names the tenant whose audits are meant. Thread-safe. */
@Repository
class AuditStore {

    private static final String FIELDS =
            "select id, as_of, profile, state, created_at, finished_at, error, grade, score, provisional from audit ";
    private static final int MOST_LISTED = 100;
    private static final int LONGEST_ERROR = 2_000;

    private final JdbcClient db;

    AuditStore(JdbcClient db) {
        this.db = db;
    }

    /** An audit that waits again after a restart. */
    record Unfinished(String id, LocalDate asOf, Profile profile) {}

    void add(String id, String tenant, LocalDate asOf, Profile profile, LocalDateTime now) {
        db.sql("insert into audit (id, tenant, as_of, profile, state, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, tenant, asOf, profile.name().toLowerCase(Locale.ROOT), AuditState.WAITING.name(), now)
                .update();
    }

    void started(String id) {
        db.sql("update audit set state = ? where id = ?")
                .params(AuditState.RUNNING.name(), id)
                .update();
    }

    void done(String id, Grade grade, String report, String page, LocalDateTime now) {
        db.sql(
                        "update audit set state = ?, finished_at = ?, grade = ?, score = ?, provisional = ?, report = ?, page = ?"
                                + " where id = ?")
                .params(
                        AuditState.DONE.name(),
                        now,
                        grade.level().name(),
                        grade.score(),
                        grade.provisional(),
                        report,
                        page,
                        id)
                .update();
    }

    void failed(String id, String error, LocalDateTime now) {
        db.sql("update audit set state = ?, finished_at = ?, error = ? where id = ?")
                .params(
                        AuditState.FAILED.name(),
                        now,
                        error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error,
                        id)
                .update();
    }

    Optional<Audit> find(String tenant, String id) {
        return db.sql(FIELDS + "where tenant = ? and id = ?")
                .params(tenant, id)
                .query(AuditStore::audit)
                .optional();
    }

    /** The latest, at most 100. */
    List<Audit> latest(String tenant) {
        return db.sql(FIELDS + "where tenant = ? order by created_at desc, id limit " + MOST_LISTED)
                .params(tenant)
                .query(AuditStore::audit)
                .list();
    }

    /** Asked for since then, whatever became of them. */
    long since(String tenant, LocalDateTime from) {
        return db.sql("select count(*) from audit where tenant = ? and created_at >= ?")
                .params(tenant, from)
                .query(Long.class)
                .single();
    }

    /** Waiting or running. */
    long open(String tenant) {
        return db.sql("select count(*) from audit where tenant = ? and state in (?, ?)")
                .params(tenant, AuditState.WAITING.name(), AuditState.RUNNING.name())
                .query(Long.class)
                .single();
    }

    Optional<String> report(String tenant, String id) {
        return db.sql("select report from audit where tenant = ? and id = ? and report is not null")
                .params(tenant, id)
                .query(String.class)
                .optional();
    }

    Optional<String> page(String tenant, String id) {
        return db.sql("select page from audit where tenant = ? and id = ? and page is not null")
                .params(tenant, id)
                .query(String.class)
                .optional();
    }

    /** Removes one that has ended; whether there was one. */
    boolean remove(String tenant, String id) {
        return db.sql("delete from audit where tenant = ? and id = ? and state in (?, ?)")
                        .params(tenant, id, AuditState.DONE.name(), AuditState.FAILED.name())
                        .update()
                > 0;
    }

    /** Takes one back that was not accepted after all. */
    void withdraw(String id) {
        db.sql("delete from audit where id = ?").params(id).update();
    }

    /** Those of all tenants that a stop has interrupted, in the order in which they were asked for. */
    List<Unfinished> unfinished() {
        return db.sql("select id, as_of, profile from audit where state in (?, ?) order by created_at, id")
                .params(AuditState.WAITING.name(), AuditState.RUNNING.name())
                .query((row, number) -> new Unfinished(
                        row.getString("id"),
                        row.getObject("as_of", LocalDate.class),
                        Profile.valueOf(row.getString("profile").toUpperCase(Locale.ROOT))))
                .list();
    }

    private static Audit audit(ResultSet row, int number) throws SQLException {
        return new Audit(
                row.getString("id"),
                row.getObject("as_of", LocalDate.class),
                row.getString("profile"),
                AuditState.valueOf(row.getString("state")),
                null,
                row.getObject("created_at", LocalDateTime.class),
                row.getObject("finished_at", LocalDateTime.class),
                row.getString("error"),
                row.getString("grade"),
                row.getBigDecimal("score"),
                row.getObject("provisional", Boolean.class));
    }
}
