package io.hegui.crm.store;

import io.hegui.model.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contacts. Thread-safe. */
@Repository
public class Contacts {

    private final JdbcClient db;
    private final Ids ids;

    Contacts(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /**
     * Adds a contact; empty when the number is there already.
     *
     * @param now when it is added
     */
    public Optional<Contact> add(String name, PhoneNumber phone, LocalDateTime now) {
        Contact contact = new Contact(ids.next('P'), name, phone);
        try {
            db.sql("insert into contact (id, name, phone, created_at) values (?, ?, ?, ?)")
                    .params(contact.id(), name, phone.normalized(), now)
                    .update();
            return Optional.of(contact);
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /** The contact of that id. */
    public Optional<Contact> find(String id) {
        return db.sql("select id, name, phone from contact where id = ?")
                .param(id)
                .query((row, number) -> contact(row))
                .optional();
    }

    /**
     * Some contacts in the order in which they were added.
     *
     * @param from how many are left out, 0 or more
     * @param count how many at most
     */
    public List<Contact> page(int from, int count) {
        return db.sql("select id, name, phone from contact order by id limit ? offset ?")
                .params(count, from)
                .query((row, number) -> contact(row))
                .list();
    }

    /** How many there are. */
    public int count() {
        return db.sql("select count(*) from contact").query(Integer.class).single();
    }

    static Contact contact(ResultSet row) throws SQLException {
        return new Contact(row.getString("id"), row.getString("name"), PhoneNumber.of(row.getString("phone")));
    }
}
