package io.hegui.crm.store;

import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The campaigns and whom they have yet to call. Thread-safe, also beside other processes. */
@Repository
public class Campaigns {

    /**
     * Somebody to call.
     *
     * @param contact whom
     * @param tries how often it was tried before
     */
    public record Due(Contact contact, int tries) {}

    /**
     * How far a campaign has come.
     *
     * @param campaign the campaign
     * @param contacts contacts in it
     * @param due contacts that may be called now
     * @param done contacts who were reached, or are never to be called
     */
    public record Progress(Campaign campaign, int contacts, int due, int done) {}

    private final JdbcClient db;
    private final Ids ids;

    Campaigns(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** Adds a campaign without contacts. */
    public Campaign add(String name, Purpose purpose, Sector sector, PhoneNumber caller, String agentId) {
        Campaign campaign = new Campaign(ids.next('K'), name, purpose, sector, caller, agentId);
        db.sql("insert into campaign (id, name, purpose, sector, caller, agent_id) values (?, ?, ?, ?, ?, ?)")
                .params(campaign.id(), name, purpose.name(), sector.name(), caller.normalized(), agentId)
                .update();
        return campaign;
    }

    /** Puts a contact into a campaign. */
    public void include(String campaign, String contact) {
        db.sql("insert into campaign_contact (campaign_id, contact_id, state, tries) values (?, ?, 'WAITING', 0)")
                .params(campaign, contact)
                .update();
    }

    /** The campaign of that id. */
    public Optional<Campaign> find(String id) {
        return db.sql("select * from campaign where id = ?")
                .param(id)
                .query((row, number) -> campaign(row))
                .optional();
    }

    /** All campaigns and how far they have come. */
    public List<Progress> all(LocalDateTime now) {
        return db.sql("select c.id, c.name, c.purpose, c.sector, c.caller, c.agent_id, count(m.contact_id) as contacts,"
                        + " sum(case when m.state = 'WAITING' and (m.due_at is null or m.due_at <= :now) then 1 else 0 end) as due,"
                        + " sum(case when m.state = 'DONE' then 1 else 0 end) as done"
                        + " from campaign c left join campaign_contact m on m.campaign_id = c.id"
                        + " group by c.id, c.name, c.purpose, c.sector, c.caller, c.agent_id order by c.id")
                .param("now", now)
                .query((row, number) ->
                        new Progress(campaign(row), row.getInt("contacts"), row.getInt("due"), row.getInt("done")))
                .list();
    }

    /**
     * Takes contacts who may be called now, so that nobody else takes them: whoever takes one gives it back by {@link
     * #waits} or {@link #done}.
     *
     * @param most how many at most
     */
    public List<Due> take(String campaign, LocalDateTime now, int most) {
        List<Due> waiting = db.sql("select p.id, p.name, p.phone, m.tries from campaign_contact m"
                        + " join contact p on p.id = m.contact_id"
                        + " where m.campaign_id = ? and m.state = 'WAITING' and (m.due_at is null or m.due_at <= ?)"
                        + " order by m.contact_id limit ?")
                .params(campaign, now, most)
                .query((row, number) -> new Due(Contacts.contact(row), row.getInt("tries")))
                .list();
        List<Due> taken = new ArrayList<>();
        for (Due due : waiting) {
            int changed = db.sql("update campaign_contact set state = 'CALLING', tries = tries + 1"
                            + " where campaign_id = ? and contact_id = ? and state = 'WAITING'")
                    .params(campaign, due.contact().id())
                    .update();
            if (changed == 1) {
                taken.add(due);
            }
        }
        return taken;
    }

    /** Gives a contact back, to be called again. */
    public void waits(String campaign, String contact, @Nullable LocalDateTime notBefore) {
        end(campaign, contact, "WAITING", notBefore);
    }

    /** Ends the campaign for a contact. */
    public void done(String campaign, String contact) {
        end(campaign, contact, "DONE", null);
    }

    private void end(String campaign, String contact, String state, @Nullable LocalDateTime due) {
        db.sql("update campaign_contact set state = :state, due_at = :due"
                        + " where campaign_id = :campaign and contact_id = :contact")
                .param("state", state)
                .param("due", due)
                .param("campaign", campaign)
                .param("contact", contact)
                .update();
    }

    /** Gives back what a process had taken when it ended. For the start, before anybody dials. */
    public void giveBackInterrupted() {
        db.sql("update campaign_contact set state = 'WAITING' where state = 'CALLING'")
                .update();
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(
                row.getString("id"),
                row.getString("name"),
                Purpose.valueOf(row.getString("purpose")),
                Sector.valueOf(row.getString("sector")),
                PhoneNumber.of(row.getString("caller")),
                row.getString("agent_id"));
    }
}
