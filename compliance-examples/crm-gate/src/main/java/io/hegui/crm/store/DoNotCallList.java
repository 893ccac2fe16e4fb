package io.hegui.crm.store;

import io.hegui.gate.DoNotCallSnapshot;
import io.hegui.model.PhoneNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 禁呼名单: numbers that must not be called. Thread-safe. */
@Repository
public class DoNotCallList {

    private static final int FETCHED_AT_A_TIME = 10_000;

    private final JdbcClient db;

    DoNotCallList(JdbcClient db) {
        this.db = db;
    }

    /** An entry. */
    private record Entry(PhoneNumber phone, LocalDate since) {}

    /**
     * Adds a number; one that is there keeps its day.
     *
     * @param since first day, inclusive
     * @param origin why, without numbers or names
     * @return whether it was not there
     */
    public boolean add(PhoneNumber phone, LocalDate since, String origin) {
        try {
            db.sql("insert into do_not_call (phone, since, origin) values (?, ?, ?)")
                    .params(phone.normalized(), since, origin)
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Takes a number off, because its user asked for it. */
    public void remove(PhoneNumber phone) {
        db.sql("delete from do_not_call where phone = ?")
                .param(phone.normalized())
                .update();
    }

    /** How many numbers there are. */
    public int count() {
        return db.sql("select count(*) from do_not_call").query(Integer.class).single();
    }

    /** Since when these numbers are on the list; those that are not are left out. */
    public Map<PhoneNumber, LocalDate> since(Collection<PhoneNumber> phones) {
        if (phones.isEmpty()) {
            return Map.of();
        }
        List<String> texts = phones.stream().map(PhoneNumber::normalized).toList();
        return db
                .sql("select phone, since from do_not_call where phone in (:phones)")
                .param("phones", texts)
                .query((row, number) ->
                        new Entry(PhoneNumber.of(row.getString("phone")), row.getObject("since", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Entry::phone, Entry::since));
    }

    /** The list as a gate looks at it. */
    public DoNotCallSnapshot snapshot() {
        DoNotCallSnapshot.Builder builder = DoNotCallSnapshot.builder();
        try (Stream<Entry> all = db
                .sql("select phone, since from do_not_call order by phone")
                .withFetchSize(FETCHED_AT_A_TIME)
                .query((row, number) ->
                        new Entry(PhoneNumber.of(row.getString("phone")), row.getObject("since", LocalDate.class)))
                .stream()) {
            all.forEach(entry -> builder.add(entry.phone, entry.since));
        }
        return builder.build();
    }
}
