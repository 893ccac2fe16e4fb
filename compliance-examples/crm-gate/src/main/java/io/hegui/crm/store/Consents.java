package io.hegui.crm.store;

import io.hegui.gate.ConsentSnapshot;
import io.hegui.model.ConsentChannel;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 授权: the users' consents; withdrawn ones stay. Thread-safe. */
@Repository
public class Consents {

    private static final String SELECT = "select * from consent ";
    private static final int FETCHED_AT_A_TIME = 10_000;

    private final JdbcClient db;
    private final Ids ids;

    Consents(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /**
     * Adds a consent to marketing calls.
     *
     * @param givenAt inclusive
     * @param expiresAt inclusive; null: no end
     * @return its id
     */
    public String add(
            PhoneNumber phone, ConsentChannel channel, LocalDateTime givenAt, @Nullable LocalDateTime expiresAt) {
        String id = ids.next('C');
        db.sql("insert into consent (id, phone, purpose, channel, given_at, confirmed_at, expires_at)"
                        + " values (:id, :phone, :purpose, :channel, :given, :given, :expires)")
                .param("id", id)
                .param("phone", phone.normalized())
                .param("purpose", Purpose.MARKETING.name())
                .param("channel", channel.name())
                .param("given", givenAt)
                .param("expires", expiresAt)
                .update();
        return id;
    }

    /**
     * Withdraws what stands for a number.
     *
     * @param at from that second on
     * @return how many were withdrawn
     */
    public int withdraw(PhoneNumber phone, LocalDateTime at) {
        return db.sql("update consent set withdrawn_at = ? where phone = ? and withdrawn_at is null")
                .params(at, phone.normalized())
                .update();
    }

    /** The consents of these numbers. */
    public List<ConsentRecord> of(Collection<PhoneNumber> phones) {
        if (phones.isEmpty()) {
            return List.of();
        }
        return db.sql(SELECT + "where phone in (:phones) order by id")
                .param("phones", phones.stream().map(PhoneNumber::normalized).toList())
                .query((row, number) -> consent(row))
                .list();
    }

    /** All consents as a gate looks at them. */
    public ConsentSnapshot snapshot() {
        ConsentSnapshot.Builder builder = ConsentSnapshot.builder();
        try (Stream<ConsentRecord> all = db
                .sql(SELECT + "order by id")
                .withFetchSize(FETCHED_AT_A_TIME)
                .query((row, number) -> consent(row))
                .stream()) {
            all.forEach(builder::add);
        }
        return builder.build();
    }

    private static ConsentRecord consent(ResultSet row) throws SQLException {
        return ConsentRecord.builder()
                .id(row.getString("id"))
                .phone(PhoneNumber.of(row.getString("phone")))
                .purpose(Purpose.valueOf(row.getString("purpose")))
                .channel(ConsentChannel.valueOf(row.getString("channel")))
                .givenAt(moment(row, "given_at"))
                .confirmedAt(moment(row, "confirmed_at"))
                .expiresAt(moment(row, "expires_at"))
                .withdrawnAt(moment(row, "withdrawn_at"))
                .evidenceFile(row.getString("evidence_file"))
                .evidenceSha256(row.getString("evidence_sha256"))
                .build();
    }

    static @Nullable Moment moment(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : Moment.of(time);
    }
}
