package io.hegui.benchmarks.gate;

import io.hegui.calendar.LocalSeconds;
import io.hegui.gate.CallAttempt;
import io.hegui.gate.ConsentSnapshot;
import io.hegui.gate.DecisionSink;
import io.hegui.gate.DoNotCallSnapshot;
import io.hegui.gate.Gate;
import io.hegui.io.HeldConsents;
import io.hegui.io.PackageReader;
import io.hegui.io.RuleSets;
import io.hegui.model.Agent;
import io.hegui.model.AgentRole;
import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.NumberResource;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.ConsentBook;
import io.hegui.rule.Facts;
import io.hegui.rule.RuleSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A center that dials for marketing: 500 numbers with the calls of the last hour, 200 agents, a national license, many
 * consents, and as many numbers that don't want to be called. Some consents are withdrawn or over, some of their users on
 * the list. The same seed makes the same center anywhere. Immutable once made, and thread-safe.
 */
public final class Dialling {

    /** An attempt and when it is to start. */
    public record Attempt(CallAttempt call, Moment at) {}

    /** A call that was placed. */
    record Placed(long second, PhoneNumber callee) {}

    private static final LocalDate DAY = LocalDate.of(2024, 6, 18);
    private static final long MIDNIGHT = DAY.toEpochDay() * LocalSeconds.DAY;
    private static final long AFTERNOON = MIDNIGHT + 14 * 3600;
    private static final int NUMBERS = 500;
    private static final int AGENTS = 200;
    private static final int HIRED_LATER = 5;

    private final int consents;
    private final List<ConsentRecord> consentList;
    private final Facts facts;
    private final RuleSet rules = RuleSets.load();
    final long licensedFrom = LocalDate.of(2022, 1, 1).toEpochDay();
    final long licensedUntil = LocalDate.of(2027, 1, 1).toEpochDay();
    final Map<PhoneNumber, ConsentRecord> byPhone = new HashMap<>();
    final Set<PhoneNumber> doNotCall = new HashSet<>();
    final Map<PhoneNumber, NumberResource> numbers = new HashMap<>();
    final Map<String, Agent> agents = new HashMap<>();
    final Map<PhoneNumber, List<Placed>> placed = new HashMap<>();

    private Dialling(int consents) {
        this.consents = consents;
        consentList = consents(consents);
        consentList.forEach(consent -> byPhone.put(Objects.requireNonNull(consent.phone()), consent));
        DoNotCallSnapshot.Builder unwilling = DoNotCallSnapshot.builder();
        for (int i = 0; i < consents; i++) {
            PhoneNumber phone = i % 50 == 7 ? user(i) : PhoneNumber.of(String.format(Locale.ROOT, "139%08d", i));
            doNotCall.add(phone);
            unwilling.add(phone, null);
        }
        facts = Facts.of(PackageReader.fromJson(json(), "gate"), DAY, rules)
                .doNotCall(unwilling.build())
                .build();
        Objects.requireNonNull(facts.inspection().numbers())
                .forEach(number -> numbers.put(Objects.requireNonNull(number.number()), number));
        Objects.requireNonNull(facts.inspection().agents())
                .forEach(agent -> agents.put(Objects.requireNonNull(agent.id()), agent));
        for (int i = 0; i < NUMBERS; i++) {
            // most have 20 calls; the last ones have used up a day's or an hour's
            int calls = i < NUMBERS - 20 ? 20 : i < NUMBERS - 10 ? 30 : 50;
            List<Placed> log = new ArrayList<>(calls);
            for (int k = 0; k < calls; k++) {
                log.add(new Placed(AFTERNOON - 2500 + k * 40L, user(k)));
            }
            placed.put(number(i), log);
        }
    }

    /** A center with so many consents. */
    public static Dialling with(int consents) {
        return new Dialling(consents);
    }

    private static List<ConsentRecord> consents(int count) {
        List<ConsentRecord> list = new ArrayList<>(count);
        LocalDateTime first = LocalDateTime.of(2024, 1, 1, 0, 0);
        for (int i = 0; i < count; i++) {
            Moment given = Moment.of(first.plusSeconds(i % 1_000_000));
            list.add(ConsentRecord.builder()
                    .id("K" + i)
                    .phone(user(i))
                    .purpose(Purpose.MARKETING)
                    .givenAt(given)
                    .withdrawnAt(i % 40 == 3 ? Moment.of(first.plusDays(100)) : null)
                    .expiresAt(i % 40 == 5 ? Moment.of(first.plusDays(120)) : null)
                    .build());
        }
        return list;
    }

    private static PhoneNumber user(int index) {
        return PhoneNumber.of(String.format(Locale.ROOT, "138%08d", index));
    }

    private static PhoneNumber number(int index) {
        return PhoneNumber.of(String.format(Locale.ROOT, "0208888%04d", index));
    }

    private static String json() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i++) {
            numbers.add(
                    "{\"number\":\"" + number(i).normalized() + "\",\"declaredStatus\":\"IN_USE\",\"activated\":true}");
        }
        List<String> agents = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
            agents.add("{\"id\":\"A" + i + "\",\"role\":\"MARKETING\",\"employedFrom\":\""
                    + (i < AGENTS - HIRED_LATER ? "2023-01-01" : "2024-07-01") + "\"}");
        }
        return "{\"year\":2024,\"license\":{\"status\":\"VALID\",\"coverage\":\"NATIONAL\",\"services\":[\"CALL_CENTER\"],"
                + "\"issuedOn\":\"2022-01-01\",\"expiresOn\":\"2027-01-01\"},\"numbers\":[" + String.join(",", numbers)
                + "],\"agents\":[" + String.join(",", agents)
                + "],\"chain\":{\"scriptReviews\":[]},\"doNotCall\":[{\"phone\":\"13000000000\"}]}";
    }

    /** Attempts at any hour, of any agent, to anybody: many of them are not allowed. */
    public List<Attempt> anyAttempts(int count) {
        Random random = new Random(2);
        List<Attempt> attempts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            PhoneNumber caller =
                    random.nextInt(30) == 0 ? PhoneNumber.of("02099990000") : number(random.nextInt(NUMBERS));
            // some users were called today already, some gave no consent
            PhoneNumber callee =
                    user(random.nextInt(20) == 0 ? random.nextInt(20) : random.nextInt(consents + consents / 20));
            long second = random.nextInt(4) == 0 ? MIDNIGHT + random.nextInt(86_400) : AFTERNOON + random.nextInt(600);
            attempts.add(attempt(caller, callee, random.nextInt(AGENTS + 2), second));
        }
        return attempts;
    }

    /** Attempts that the check by hand allows. */
    public List<Attempt> allowedAttempts(int count) {
        Judge hand = new HandJudge(this);
        Random random = new Random(1);
        List<Attempt> attempts = new ArrayList<>(count);
        while (attempts.size() < count) {
            Attempt attempt = attempt(
                    number(random.nextInt(NUMBERS)),
                    user(random.nextInt(consents)),
                    random.nextInt(AGENTS),
                    AFTERNOON + random.nextInt(600));
            if (hand.allows(attempt.call(), attempt.at())) {
                attempts.add(attempt);
            }
        }
        return attempts;
    }

    private static Attempt attempt(PhoneNumber caller, PhoneNumber callee, int agent, long second) {
        return new Attempt(
                CallAttempt.of(caller, callee, Purpose.MARKETING)
                        .agentId("A" + agent)
                        .build(),
                Moment.ofLocalSecond(second, Moment.Precision.SECOND));
    }

    /** The gate over this center, its calls counted; consents held as objects, or in a compact snapshot. */
    Gate gate(boolean compact) {
        return gate(compact, decision -> {});
    }

    /** The same, with a sink for what is not allowed. */
    Gate gate(boolean compact, DecisionSink sink) {
        ConsentBook book = compact ? ConsentSnapshot.of(consentList) : HeldConsents.of(consentList);
        Gate gate = Gate.on(facts.toBuilder().consents(book).build(), rules)
                .sink(sink)
                .build();
        placed.forEach((caller, calls) -> calls.forEach(call -> gate.count(CallRecord.builder()
                .direction(Direction.OUTBOUND)
                .caller(caller)
                .callee(call.callee)
                .startedAt(Moment.ofLocalSecond(call.second, Moment.Precision.SECOND))
                .purpose(Purpose.NOTIFICATION)
                .build())));
        return gate;
    }

    /** The consents but every hundredth, counted from one of the first hundred. */
    List<ConsentRecord> consentsFrom(int first) {
        List<ConsentRecord> some = new ArrayList<>(consentList.size());
        for (int i = 0; i < consentList.size(); i++) {
            if (i % 100 != first) {
                some.add(consentList.get(i));
            }
        }
        return some;
    }

    /** 09:00 of the day after the calls that are counted. */
    long firstMorning() {
        return MIDNIGHT + LocalSeconds.DAY + 9 * 3600;
    }

    /** Whether an agent may place marketing calls on a day. */
    boolean mayMarket(String agentId, long day) {
        Agent agent = agents.get(agentId);
        return agent != null
                && agent.role() == AgentRole.MARKETING
                && agent.employedFrom() != null
                && agent.employedFrom().toEpochDay() <= day;
    }

    /** Calls of a number within the hour up to a second. */
    int lastHour(PhoneNumber caller, long second) {
        int calls = 0;
        for (Placed call : placed.getOrDefault(caller, List.of())) {
            calls += call.second > second - 3600 && call.second <= second ? 1 : 0;
        }
        return calls;
    }

    /** Calls of a number on the day of a second; those to one callee, or to all when it is null. */
    int today(PhoneNumber caller, long second, @Nullable PhoneNumber callee) {
        long from = LocalSeconds.startOf(LocalSeconds.day(second));
        int calls = 0;
        for (Placed call : placed.getOrDefault(caller, List.of())) {
            boolean counts = call.second >= from && call.second < from + LocalSeconds.DAY;
            calls += counts && (callee == null || callee.equals(call.callee)) ? 1 : 0;
        }
        return calls;
    }

    /** Whether a user's consent covers a second. */
    boolean consented(PhoneNumber callee, long second) {
        ConsentRecord consent = byPhone.get(callee);
        return consent != null
                && consent.givenAt() != null
                && consent.givenAt().localSecond() <= second
                && (consent.expiresAt() == null || consent.expiresAt().lastSecond() >= second)
                && (consent.withdrawnAt() == null || consent.withdrawnAt().localSecond() > second);
    }
}
