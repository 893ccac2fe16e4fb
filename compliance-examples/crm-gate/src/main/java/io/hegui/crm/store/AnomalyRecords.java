package io.hegui.crm.store;

import io.hegui.model.AnomalyKind;
import io.hegui.model.AnomalyRecord;
import io.hegui.model.Moment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 异常处置记录: what the firm did about anomalous calls (S4: found, handled, rectified). Thread-safe. */
@Repository
public class AnomalyRecords {

    private final JdbcClient db;
    private final Ids ids;

    AnomalyRecords(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /**
     * Adds a record about one day.
     *
     * @param subject number, agent or {@code *}
     */
    public void add(
            AnomalyKind kind,
            String subject,
            LocalDate day,
            LocalDateTime foundAt,
            String investigation,
            String result,
            String rectification) {
        db.sql("insert into anomaly_record (id, kind, subject, first_day, last_day, found_at, investigation, result,"
                        + " rectification) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(ids.next('Y'), kind.name(), subject, day, day, foundAt, investigation, result, rectification)
                .update();
    }

    /** All records. */
    public List<AnomalyRecord> all() {
        return db.sql("select * from anomaly_record order by id")
                .query((row, number) -> new AnomalyRecord(
                        AnomalyKind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        Moment.of(row.getObject("found_at", LocalDateTime.class)),
                        row.getString("investigation"),
                        row.getString("result"),
                        row.getString("rectification")))
                .list();
    }
}
