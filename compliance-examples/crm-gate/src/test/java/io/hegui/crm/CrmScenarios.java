package io.hegui.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.hegui.crm.dial.AnomalyDay;
import io.hegui.crm.dial.Dialler;
import io.hegui.crm.dial.LiveFigures;
import io.hegui.crm.dial.Register;
import io.hegui.crm.store.Attempt;
import io.hegui.crm.store.Attempts;
import io.hegui.crm.store.Campaign;
import io.hegui.crm.store.Campaigns;
import io.hegui.crm.store.Contact;
import io.hegui.crm.store.Contacts;
import io.hegui.gate.CallAttempt;
import io.hegui.gate.Decision;
import io.hegui.gate.DialPath;
import io.hegui.gate.Gate;
import io.hegui.gate.Quota;
import io.hegui.model.ConsentChannel;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import io.hegui.rules.anomaly.Detection;
import io.hegui.spring.GateMeters;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;

/** What the CRM does, whatever database it stands on. Each test has a day and contacts of its own. */
@SpringBootTest(properties = {"crm.line=test", "hegui.decision-log.durability=handed-over"})
@AutoConfigureMockMvc
@Import(CrmScenarios.Doubles.class)
@WithMockUser(username = "operator")
abstract class CrmScenarios {

    private static final AtomicInteger DAYS = new AtomicInteger();
    private static final AtomicInteger NUMBERS = new AtomicInteger(13_900_000);

    /** Clock and line of the test. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Doubles {

        @Bean
        TestClock clock() {
            return new TestClock(LocalDateTime.parse("2026-03-02T10:00:00"));
        }

        @Bean
        TestLine line() {
            return new TestLine();
        }
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestLine line;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Register register;

    @Autowired
    private Dialler dialler;

    @Autowired
    private LiveFigures figures;

    @Autowired
    private AnomalyDay anomalies;

    @Autowired
    private Gate gate;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient db;

    private LocalDate day;
    private Campaign campaign;

    @BeforeEach
    void a_new_day() {
        day = LocalDate.of(2026, 3, 2).plusDays(DAYS.incrementAndGet());
        clock.set(day.atTime(10, 0));
        line.reset();
        campaign = campaigns.add("测试", Purpose.MARKETING, Sector.GENERAL, PhoneNumber.of("01062345678"), "A001");
    }

    private Contact contact() {
        String number = "139" + (NUMBERS.incrementAndGet() + 10_000_000);
        return contacts.add("欧阳娜娜", PhoneNumber.of(number), clock.now()).orElseThrow();
    }

    private Contact consented() {
        Contact contact = contact();
        register.consent(contact, ConsentChannel.APP, null);
        return contact;
    }

    private Attempt last(Contact contact) {
        return attempts.newestTo(contact.id(), 1).get(0);
    }

    @Test
    void a_call_with_consent_is_placed_and_kept_with_its_outcome() {
        Contact contact = consented();

        Attempt.State state = dialler.call(campaign, contact);

        assertThat(state).isEqualTo(Attempt.State.ENDED);
        assertThat(line.called()).containsExactly(contact.phone().normalized());
        assertThat(last(contact).decision()).isEqualTo(Decision.Kind.ALLOW);
        assertThat(last(contact).outcome()).isEqualTo(Outcome.CONNECTED);
        assertThat(last(contact).path()).isEqualTo(DialPath.MANUAL);
    }

    @Test
    void a_call_without_consent_is_refused_and_no_waiting_opens_it() {
        Contact contact = contact();

        dialler.call(campaign, contact);

        assertThat(line.called()).isEmpty();
        assertThat(last(contact).state()).isEqualTo(Attempt.State.BLOCKED);
        assertThat(last(contact).earliestAt()).isNull();
        assertThat(last(contact).reasons()).extracting(Attempt.Why::rule).containsExactly("marketing/consent");
        assertThat(last(contact).reasons().get(0).message().zh()).isNotBlank();
        assertThat(last(contact).reasons().get(0).message().en()).isNotBlank();
    }

    @Test
    void a_call_in_the_evening_is_refused_until_nine_the_next_day() {
        Contact contact = consented();
        clock.set(day.atTime(21, 0));

        dialler.call(campaign, contact);
        LocalDateTime earliest = last(contact).earliestAt();

        assertThat(earliest).isEqualTo(day.plusDays(1).atTime(9, 0));
        clock.set(earliest.minusSeconds(1));
        assertThat(dialler.call(campaign, contact)).isEqualTo(Attempt.State.BLOCKED);
        clock.set(earliest);
        assertThat(dialler.call(campaign, contact)).isEqualTo(Attempt.State.ENDED);
    }

    @Test
    void what_is_withdrawn_or_listed_counts_for_the_next_call() {
        Contact contact = consented();

        register.withdraw(contact);
        assertThat(dialler.call(campaign, contact)).isEqualTo(Attempt.State.BLOCKED);
        register.consent(contact, ConsentChannel.SMS, day);
        assertThat(dialler.call(campaign, contact)).isEqualTo(Attempt.State.ENDED);
        register.doNotCall(contact, "test");
        register.doNotCall(contact, "test");
        assertThat(dialler.call(campaign, contact)).isEqualTo(Attempt.State.BLOCKED);
        register.callAgain(contact);
        assertThat(dialler.call(campaign, contact)).isEqualTo(Attempt.State.ENDED);
        clock.set(day.plusDays(1).atTime(9, 0));
        assertThat(dialler.call(campaign, contact)).isEqualTo(Attempt.State.BLOCKED);
        assertThat(last(contact).reasons().get(0).rule()).isEqualTo("marketing/consent");
    }

    @Test
    void changes_that_come_at_the_same_time_all_count_when_they_return() throws Exception {
        List<Callable<Void>> registrars = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Contact contact = consented();
            CallAttempt attempt = CallAttempt.of(campaign.caller(), contact.phone(), Purpose.MARKETING)
                    .agentId("A001")
                    .build();
            Moment at = Moment.of(clock.now());
            registrars.add(() -> {
                for (int turn = 0; turn < 15; turn++) {
                    register.doNotCall(contact, "test");
                    assertThat(gate.decide(attempt, at).kind()).isEqualTo(Decision.Kind.BLOCK);
                    register.callAgain(contact);
                    assertThat(gate.decide(attempt, at).kind()).isEqualTo(Decision.Kind.ALLOW);
                }
                return null;
            });
        }

        inParallel(registrars);
    }

    @Test
    void without_a_free_line_the_reservation_is_given_back() {
        Contact contact = consented();
        line.setBusy(true);
        List<Long> before = used(contact);

        assertThat(dialler.call(campaign, contact)).isEqualTo(Attempt.State.NO_LINE);

        assertThat(used(contact)).isEqualTo(before);
        line.setBusy(false);
        assertThat(dialler.call(campaign, contact)).isEqualTo(Attempt.State.ENDED);
        assertThat(used(contact)).isNotEqualTo(before);
    }

    private List<Long> used(Contact contact) {
        CallAttempt attempt = CallAttempt.of(campaign.caller(), contact.phone(), Purpose.MARKETING)
                .agentId("A001")
                .build();
        return gate.quotas(attempt, Moment.of(clock.now())).stream()
                .map(Quota::used)
                .toList();
    }

    @Test
    void a_number_listed_between_reserving_and_dialling_is_not_dialled() {
        Contact contact = consented();
        line.onSeize(() -> register.doNotCall(contact, "test"));

        assertThat(dialler.call(campaign, contact)).isEqualTo(Attempt.State.BLOCKED);

        assertThat(line.called()).isEmpty();
        assertThat(last(contact).state()).isEqualTo(Attempt.State.BLOCKED);
        assertThat(last(contact).reasons()).extracting(Attempt.Why::rule).containsExactly("marketing/do-not-call");
        assertThat(attempts.placedOn(day).outbound()).isZero();
    }

    @Test
    void a_call_on_a_line_that_breaks_counts_and_nobody_claims_to_know_its_outcome() {
        Contact contact = consented();
        line.setBroken(true);

        assertThat(dialler.call(campaign, contact)).isEqualTo(Attempt.State.UNKNOWN);

        assertThat(last(contact).outcome()).isNull();
        assertThat(attempts.placedOn(day)).isEqualTo(new Attempts.Placed(1, 0));
    }

    @Test
    void a_campaign_calls_who_is_due_and_others_wait() {
        Contact reached = consented();
        Contact refused = contact();
        campaigns.include(campaign.id(), reached.id());
        campaigns.include(campaign.id(), refused.id());

        assertThat(dialler.run(campaign)).isEqualTo(new Dialler.Tally(1, 1, 0));
        assertThat(dialler.run(campaign)).isEqualTo(new Dialler.Tally(0, 0, 0));
        assertThat(last(reached).path()).isEqualTo(DialPath.CAMPAIGN);

        register.consent(refused, ConsentChannel.APP, null);
        line.endWith(TestLine.NO_ANSWER);
        clock.set(day.plusDays(1).atTime(9, 0));
        assertThat(dialler.run(campaign)).isEqualTo(new Dialler.Tally(1, 0, 0));
        assertThat(last(refused).path()).isEqualTo(DialPath.RETRY);
        assertThat(dialler.run(campaign).placed()).isZero();
        clock.set(day.plusDays(1).atTime(9, 30));
        assertThat(dialler.run(campaign).placed()).isEqualTo(1);
    }

    @Test
    void campaigns_that_run_side_by_side_call_nobody_twice_and_keep_the_hours_limit() throws Exception {
        for (int i = 0; i < 60; i++) {
            campaigns.include(campaign.id(), consented().id());
        }

        inParallel(List.of(() -> dialler.run(campaign), () -> dialler.run(campaign), () -> dialler.run(campaign)));

        assertThat(line.called()).hasSize(50);
        assertThat(new HashSet<>(line.called())).hasSize(50);
        assertThat(attempts.refusedOn(day, 100))
                .hasSize(10)
                .allSatisfy(attempt -> assertThat(attempt.earliestAt()).isEqualTo(day.atTime(11, 0)));
    }

    private static <T> void inParallel(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<T> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void the_figures_of_the_day_come_from_calls_cases_and_the_decision_log() throws Exception {
        Contact listed = consented();
        register.doNotCall(listed, "test");
        Contact reached = consented();
        dialler.call(campaign, reached);
        dialler.call(campaign, contact());
        dialler.call(campaign, listed);
        mvc.perform(post("/contacts/" + reached.id() + "/complaints")
                        .param("channel", "HOTLINE_12321")
                        .param("category", "骚扰")
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        LiveFigures.Figures today = figures.on(day);

        assertThat(today).isEqualTo(new LiveFigures.Figures(1, 1, 1, 2, 1));
        assertThat(today.complaintRate()).hasValue(1.0);
        assertThat(today.interceptionRate()).hasValue(1.0 / 3);
        mvc.perform(get("/figures")).andExpect(content().string(containsString("33.3%")));
    }

    @Test
    void anomalies_of_a_day_are_shown_masked_downloaded_and_recorded() throws Exception {
        Contact contact = consented();
        for (int i = 0; i < 51; i++) {
            insertCall(contact, day.atTime(14, 0).plusMinutes(i));
        }
        clock.set(day.atTime(18, 0));
        List<Detection> found = anomalies.on(day);
        assertThat(found)
                .extracting(detection -> detection.rule().value())
                .containsExactly(
                        "anomaly/daily-frequency",
                        "anomaly/hourly-frequency",
                        "anomaly/short-calls",
                        "anomaly/short-calls");

        String page = mvc.perform(get("/anomalies").param("day", day.toString()))
                .andExpect(content().string(containsString("单号码小时高频")))
                .andExpect(content().string(containsString("hourly frequency")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("01062345678");
        String file = mvc.perform(get("/anomalies.csv").param("day", day.toString()))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"anomalies-" + day + ".csv\""))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(file.lines()).hasSize(5);
        assertThat(file).startsWith("\uFEFF日期 day").contains("51,50").doesNotContain("01062345678");

        for (Detection detection : found) {
            record(detection, page);
        }

        assertThat(anomalies.on(day))
                .allSatisfy(detection -> assertThat(detection.coverage()).isNull());
    }

    private void insertCall(Contact contact, LocalDateTime start) {
        db.sql(
                        "insert into attempt (id, contact_id, path, purpose, sector, caller, callee, agent_id, asked_at, decision,"
                                + " state, started_at, outcome, ring_seconds, talk_seconds) values (?, ?, 'MANUAL', 'MARKETING',"
                                + " 'GENERAL', '01062345678', ?, 'A001', ?, 'ALLOW', 'ENDED', ?, 'CONNECTED', 5, 3)")
                .params(
                        "H" + contact.id() + start,
                        contact.id(),
                        contact.phone().normalized(),
                        start,
                        start)
                .update();
    }

    private void record(Detection detection, String page) throws Exception {
        List<String> keys = new ArrayList<>();
        java.util.regex.Matcher key = java.util.regex.Pattern.compile("name=\"kind\" value=\"" + detection.kind()
                        + "\">\\s*<input type=\"hidden\" name=\"key\" value=\"(\\w+)\"")
                .matcher(page);
        while (key.find()) {
            keys.add(key.group(1));
        }
        assertThat(keys).isNotEmpty();
        for (String each : keys) {
            mvc.perform(post("/anomalies")
                            .param("day", day.toString())
                            .param("kind", detection.kind().name())
                            .param("key", each)
                            .param("investigation", "核查")
                            .param("result", "处理")
                            .param("rectification", "整改")
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection())
                    .andExpect(flash().attributeExists("note"))
                    .andExpect(flash().attribute("refused", (Object) null));
        }
    }

    @Test
    void pages_show_refusals_with_reasons_in_both_languages_and_no_number_in_full() throws Exception {
        Contact contact = consented();
        clock.set(day.atTime(21, 30));
        mvc.perform(post("/contacts/" + contact.id() + "/calls")
                        .param("campaign", campaign.id())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("refused", true));

        for (String path : List.of("/", "/refusals", "/contacts/" + contact.id())) {
            String page = mvc.perform(get(path))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page)
                    .contains("marketing/calling-hours", "最早可拨", "earliest", day.plusDays(1) + " 09:00:00")
                    .contains(contact.phone().masked())
                    .doesNotContain(contact.phone().normalized(), "欧阳娜娜", "01062345678");
        }
    }

    @Test
    void the_decision_log_is_verified_from_the_page() throws Exception {
        dialler.call(campaign, contact());

        mvc.perform(post("/log/verification").with(csrf()))
                .andExpect(flash().attribute("note", org.hamcrest.Matchers.hasToString(containsString("whole"))))
                .andExpect(flash().attribute("refused", (Object) null));
    }

    @Test
    void a_bad_form_changes_nothing_and_is_told_why() throws Exception {
        int before = contacts.count();

        for (String phone : List.of("12345678", "", "138****8000", "13800138000")) {
            mvc.perform(post("/contacts")
                            .param("name", "某人")
                            .param("phone", phone)
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection())
                    .andExpect(flash().attribute("refused", true));
        }
        mvc.perform(post("/contacts")
                        .param("name", " ")
                        .param("phone", "13912345678")
                        .with(csrf()))
                .andExpect(flash().attribute("refused", true));
        mvc.perform(post("/contacts/" + contact().id() + "/consents")
                        .param("channel", "APP")
                        .param("lastDay", day.minusDays(1).toString())
                        .with(csrf()))
                .andExpect(flash().attribute("refused", true));

        assertThat(contacts.count()).isEqualTo(before + 1);
        mvc.perform(get("/contacts/P-none")).andExpect(status().isNotFound());
    }

    @Test
    void a_new_contact_has_no_consent_and_is_shown_masked() throws Exception {
        String phone = "138" + (NUMBERS.incrementAndGet() + 10_000_000);
        String there = mvc.perform(post("/contacts")
                        .param("name", "司马光")
                        .param("phone", "+86 " + phone)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        mvc.perform(get(there))
                .andExpect(content().string(containsString("无授权")))
                .andExpect(content().string(containsString(PhoneNumber.of(phone).masked())));
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        Contact contact = consented();

        mvc.perform(post("/contacts/" + contact.id() + "/calls").param("campaign", campaign.id()))
                .andExpect(status().isForbidden());

        assertThat(line.called()).isEmpty();
    }

    @Test
    @org.springframework.security.test.context.support.WithAnonymousUser
    void nothing_is_shown_without_a_password_but_whether_it_is_alive() throws Exception {
        for (String path : List.of("/", "/figures", "/refusals", "/anomalies", "/crm.css", "/actuator/metrics")) {
            mvc.perform(get(path)).andExpect(status().isUnauthorized());
        }
        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
    }

    @Test
    void pages_may_load_nothing_but_their_own() throws Exception {
        mvc.perform(get("/"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self'")))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"));
    }

    @Test
    void decisions_are_measured() {
        double before = blocks();

        dialler.call(campaign, contact());

        assertThat(blocks()).isEqualTo(before + 1);
    }

    private double blocks() {
        return meters.find(GateMeters.REASONS).tags("rule", "marketing/consent", "outcome", "block").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
