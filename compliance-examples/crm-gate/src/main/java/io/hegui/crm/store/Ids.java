package io.hegui.crm.store;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives out ids in order. Thread-safe. */
@Repository
public class Ids {

    private final JdbcClient db;

    Ids(JdbcClient db) {
        this.db = db;
    }

    /** An id that was never given out before: a letter that tells its kind, and a number. */
    public String next(char kind) {
        long number = db.sql("select nextval('crm_id')").query(Long.class).single();
        return String.format(Locale.ROOT, "%c%09d", kind, number);
    }
}
