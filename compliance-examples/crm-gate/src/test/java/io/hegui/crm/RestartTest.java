package io.hegui.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.crm.dial.Dialler;
import io.hegui.crm.dial.Register;
import io.hegui.crm.store.Attempt;
import io.hegui.crm.store.Attempts;
import io.hegui.crm.store.Campaign;
import io.hegui.crm.store.Campaigns;
import io.hegui.crm.store.Contact;
import io.hegui.crm.store.Contacts;
import io.hegui.model.ConsentChannel;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a restart must not forget. */
class RestartTest {

    private static final LocalDateTime MORNING = LocalDateTime.parse("2026-03-02T10:00:00");
    private static final int PER_HOUR = 50;

    @TempDir
    private Path home;

    private ConfigurableApplicationContext start(LocalDateTime now) {
        return new SpringApplicationBuilder(CrmApplication.class)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("clock", new TestClock(now));
                    context.getBeanFactory().registerSingleton("line", new TestLine());
                })
                .run(
                        "--server.port=0",
                        "--crm.line=test",
                        "--crm.home=" + home,
                        "--hegui.decision-log.durability=handed-over",
                        "--spring.datasource.url=jdbc:h2:file:" + home.resolve("crm")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "--spring.main.banner-mode=off");
    }

    @Test
    void calls_placed_before_a_restart_count_after_it_and_so_do_interrupted_ones() {
        String contact;
        String campaign;
        try (ConfigurableApplicationContext before = start(MORNING)) {
            Campaign made = before.getBean(Campaigns.class)
                    .add("测试", Purpose.MARKETING, Sector.GENERAL, PhoneNumber.of("01062345678"), "A001");
            Contact called = before.getBean(Contacts.class)
                    .add("某人", PhoneNumber.of("13912345678"), MORNING)
                    .orElseThrow();
            before.getBean(Register.class).consent(called, ConsentChannel.APP, null);
            for (int i = 0; i < PER_HOUR; i++) {
                assertThat(before.getBean(Dialler.class).call(made, called)).isEqualTo(Attempt.State.ENDED);
            }
            before.getBean(JdbcClient.class)
                    .sql("update attempt set state = 'DIALLING', outcome = null where id ="
                            + " (select max(id) from attempt)")
                    .update();
            contact = called.id();
            campaign = made.id();
        }

        try (ConfigurableApplicationContext after = start(MORNING.plusMinutes(30))) {
            Contact known = after.getBean(Contacts.class).find(contact).orElseThrow();
            Campaign made = after.getBean(Campaigns.class).find(campaign).orElseThrow();

            assertThat(after.getBean(Dialler.class).call(made, known)).isEqualTo(Attempt.State.BLOCKED);
            Attempt refused = after.getBean(Attempts.class).newest(1).get(0);
            assertThat(refused.reasons()).extracting(Attempt.Why::rule).contains("anomaly/hourly-frequency");
            assertThat(refused.earliestAt()).isEqualTo(MORNING.plusHours(1));
            assertThat(after.getBean(Attempts.class).newest(2).get(1).state()).isEqualTo(Attempt.State.UNKNOWN);
            assertThat(after.getBean(JdbcClient.class)
                            .sql("select count(*) from attempt where state = 'UNKNOWN'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void consents_and_do_not_call_list_of_before_decide_after_a_restart() {
        String listed;
        try (ConfigurableApplicationContext before = start(MORNING)) {
            Contact contact = before.getBean(Contacts.class).page(0, 1).get(0);
            before.getBean(Register.class).doNotCall(contact, "test");
            listed = contact.id();
        }

        try (ConfigurableApplicationContext after = start(MORNING.plusHours(1))) {
            Contacts contacts = after.getBean(Contacts.class);
            Campaign campaign =
                    after.getBean(Campaigns.class).all(MORNING).get(0).campaign();
            Dialler dialler = after.getBean(Dialler.class);

            assertThat(dialler.call(campaign, contacts.find(listed).orElseThrow()))
                    .isEqualTo(Attempt.State.BLOCKED);
            assertThat(dialler.call(campaign, contacts.page(2, 1).get(0))).isEqualTo(Attempt.State.ENDED);
            assertThat(contacts.count()).isEqualTo(8);
        }
    }
}
