package io.hegui.crm.store;

import io.hegui.model.ComplaintChannel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 投诉: complaint cases as they come in. How they are handled is another system's. Thread-safe. */
@Repository
public class Complaints {

    private final JdbcClient db;
    private final Ids ids;

    Complaints(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** Adds a case and returns its id. */
    public String add(String contact, ComplaintChannel channel, String category, LocalDateTime receivedAt) {
        String id = ids.next('Q');
        db.sql("insert into complaint (id, contact_id, channel, category, received_at) values (?, ?, ?, ?, ?)")
                .params(id, contact, channel.name(), category, receivedAt)
                .update();
        return id;
    }

    /** Cases received on a day. */
    public long receivedOn(LocalDate day) {
        return db.sql("select count(*) from complaint where received_at >= ? and received_at < ?")
                .params(day.atStartOfDay(), day.plusDays(1).atStartOfDay())
                .query(Long.class)
                .single();
    }
}
