package io.hegui.rules.gate;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import io.hegui.calendar.DayWindow;
import io.hegui.gate.CallAttempt;
import io.hegui.gate.DialPath;
import io.hegui.gate.Gate;
import io.hegui.gate.LimitLayer;
import io.hegui.io.HeldConsents;
import io.hegui.io.PackageReader;
import io.hegui.io.RuleSets;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import io.hegui.rule.Facts;
import io.hegui.rule.Layer;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Profile;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Source;
import io.hegui.rules.anomaly.DailyFrequency;
import io.hegui.rules.anomaly.HourlyFrequency;
import io.hegui.rules.anomaly.NightCall;
import io.hegui.rules.anomaly.RepeatedCallee;
import io.hegui.rules.call.OverseasNumber;
import io.hegui.rules.marketing.CallingHours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** A firm with all kinds of faults, and what it tries to dial around one day; the same seed gives the same. */
final class RandomDay {

    static final RuleSet CATALOGUE = RuleSets.load().only(Gate::checks);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 18);
    private static final long MIDNIGHT = DAY.toEpochDay() * 86_400;

    private static final List<String> CALLERS =
            List.of("95001", "02088880001", "02088880002", "13900000001", "95002", "95003", "95004", "95005", "8888");
    private static final List<String> CALLEES = List.of(
            "13800138000",
            "13800138001",
            "02084440000",
            "01084440000",
            "+85221234567",
            "4001234567",
            "1380013",
            "138****8000",
            "13900138002");

    /** An attempt and when it is made. */
    record Try(CallAttempt attempt, Moment at) {}

    final RuleSet rules;
    final Facts facts;
    final List<Try> tries;

    /** Half of the days have some; each has a source of its own. */
    final List<LimitLayer<?>> layers;

    private final Random random;

    private RandomDay(long seed) {
        random = new Random(seed);
        rules = rules();
        facts = Facts.of(PackageReader.fromJson(inspection(), "test"), asOf(), rules)
                .profile(chance(4) ? Profile.LAW : Profile.GUIDE)
                .consents(chance(15) ? null : HeldConsents.of(consents()))
                .build();
        tries = tries();
        layers = layers();
    }

    /** A gate on this day, its layers among its limits. */
    Gate gate() {
        Gate.Builder gate = Gate.on(facts, rules);
        layers.forEach(gate::layer);
        return gate.build();
    }

    private List<LimitLayer<?>> layers() {
        List<LimitLayer<?>> made = new ArrayList<>();
        for (int i = chance(2) ? 0 : 1 + random.nextInt(3); i > 0; i--) {
            LimitLayer<?> layer = layer(Source.of("layer " + i, Layer.OWN));
            made.add(chance(3) ? layer.blocking() : layer);
        }
        return made;
    }

    private LimitLayer<?> layer(Source source) {
        return switch (random.nextInt(7)) {
            case 0 -> LimitLayer.of(source, HourlyFrequency.LIMIT, 2L + random.nextInt(7));
            case 1 -> LimitLayer.of(source, HourlyFrequency.MINUTES, 20L + random.nextInt(90));
            case 2 -> LimitLayer.of(source, DailyFrequency.LIMIT, 3L + random.nextInt(12));
            case 3 -> LimitLayer.of(source, RepeatedCallee.LIMIT, 1L + random.nextInt(5));
            case 4 -> LimitLayer.of(source, OverseasNumber.SHARE, pick(List.of(ZERO, new BigDecimal("0.1"), ONE)));
            case 5 -> LimitLayer.of(source, NightCall.NIGHT, window("00:00/08:15", "00:00/05:00", "00:30/07:30"));
            default -> LimitLayer.of(source, CallingHours.WINDOW, window("10:00/20:00", "07:00/22:00", "09:30/12:00"));
        };
    }

    private DayWindow window(String... texts) {
        return DayWindow.parse(pick(List.of(texts)));
    }

    static RandomDay of(long seed) {
        return new RandomDay(seed);
    }

    private boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private LocalDate near() {
        return DAY.plusDays(random.nextInt(7) - 3);
    }

    private LocalDate asOf() {
        return chance(3) ? near() : LocalDate.of(2025, 3, 20);
    }

    /** Mostly with tight limits, some of which change at midnight, so that a day has a few hundred calls at most. */
    private RuleSet rules() {
        RuleSet set = CATALOGUE;
        set = tightened(set, "anomaly/hourly-frequency.calls", 3 + random.nextInt(6));
        set = tightened(set, "anomaly/daily-frequency.calls", 5 + random.nextInt(10));
        set = tightened(set, "anomaly/repeated-callee.calls", 1 + random.nextInt(6));
        return chance(4)
                ? set.overriding(
                        ParameterKey.integer("anomaly/hourly-frequency.minutes"), DAY, 20L + random.nextInt(90))
                : set;
    }

    private RuleSet tightened(RuleSet set, String name, long value) {
        RuleSet tight = set.overriding(ParameterKey.integer(name), LocalDate.of(2000, 1, 1), value);
        return chance(3)
                ? tight.overriding(ParameterKey.integer(name), near(), Math.max(1, value + random.nextInt(5) - 2))
                : tight;
    }

    private String inspection() {
        StringBuilder json = new StringBuilder("{\"year\": 2024, ");
        json.append(license());
        json.append(", \"numbers\": [").append(numbers()).append(']');
        if (!chance(10)) {
            json.append(", \"agents\": [").append(agents()).append(']');
        }
        if (!chance(10)) {
            json.append(", \"doNotCall\": [{\"phone\": \"13900138002\", \"since\": \"" + near() + "\"}]");
        }
        if (!chance(10)) {
            json.append(", \"chain\": {\"scriptReviews\": [{\"script\": \"v1\", \"approvedOn\": \"" + near()
                    + "\"}, {\"script\": \"v2\", \"approvedOn\": \"2024-01-05\"}]}");
        }
        json.append(", \"anomalies\": [");
        List<String> kinds = List.of("HOURLY_FREQUENCY", "REPEATED_CALLEE", "NIGHT_CALL");
        int records = random.nextInt(4);
        for (int i = 0; i < records; i++) {
            LocalDate from = near();
            json.append(i == 0 ? "" : ", ")
                    .append("{\"kind\": \"" + pick(kinds) + "\", \"subject\": \"" + pick(CALLERS.subList(0, 4))
                            + "\", \"from\": \"" + from + "\", \"to\": \"" + from.plusDays(random.nextInt(3))
                            + "\", \"foundAt\": \"" + near() + "\", \"investigation\": \"a\", \"result\": \"b\"")
                    .append(chance(3) ? "}" : ", \"rectification\": \"c\"}");
        }
        return json.append("]}").toString();
    }

    private String license() {
        if (chance(20)) {
            return "\"jurisdiction\": \"CN-GD\"";
        }
        String status = chance(20) ? "SUSPENDED" : "VALID";
        String coverage = chance(2)
                ? "\"coverage\": \"NATIONAL\""
                : "\"coverage\": \"PROVINCIAL\", \"provinces\": [\"CN-GD\", \"CN-BJ\"]";
        String services = chance(20) ? "[]" : "[\"CALL_CENTER\"]";
        LocalDate from = chance(15) ? near() : LocalDate.of(2022, 1, 1);
        LocalDate until = chance(15) ? near() : LocalDate.of(2027, 1, 1);
        return "\"license\": {\"status\": \"" + status + "\", " + coverage + ", \"services\": " + services
                + ", \"domesticOnly\": " + random.nextBoolean() + ", \"issuedOn\": \"" + from + "\", \"expiresOn\": \""
                + until + "\"}";
    }

    private String numbers() {
        return "{\"number\": \"95001\", \"declaredStatus\": \"IN_USE\", \"activated\": true},"
                + "{\"number\": \"020-88880001\", \"declaredStatus\": \"IN_USE\", \"activated\": true, \"validUntil\": \""
                + near() + "\"},"
                + "{\"number\": \"02088880002\", \"declaredStatus\": \"IN_USE\", \"activated\": true, \"arrears\": 10},"
                + "{\"number\": \"13900000001\", \"activated\": true},"
                + "{\"number\": \"95002\", \"declaredStatus\": \"SUSPENDED\"},"
                + "{\"number\": \"95003\", \"declaredStatus\": \"IN_USE\", \"activated\": true, \"subleasedTo\": \"x\"},"
                + "{\"number\": \"95004\", \"declaredStatus\": \"IN_USE\", \"activated\": false},"
                + "{\"number\": \"8888\", \"declaredStatus\": \"IN_USE\", \"activated\": true}";
    }

    private String agents() {
        return "{\"id\": \"A1\", \"role\": \"MARKETING\", \"employedFrom\": \"2023-01-01\", \"qualifications\": ["
                + "{\"sector\": \"FINANCE\", \"certificate\": \"c\", \"issuedOn\": \"2023-01-01\", \"expiresOn\": \""
                + near() + "\"}]},"
                + "{\"id\": \"A2\", \"role\": \"SERVICE\", \"employedFrom\": \"" + near() + "\", \"qualifications\": ["
                + "{\"sector\": \"MEDICAL\", \"certificate\": \"c\", \"issuedOn\": \"" + near() + "\"}]},"
                + "{\"id\": \"A3\", \"role\": \"MARKETING\", \"employedFrom\": \"2023-01-01\", \"employedUntil\": \""
                + near() + "\"},"
                + "{\"id\": \"A4\", \"role\": \"COMPLAINT_CALLBACK\", \"employedFrom\": \"2023-01-01\"},"
                + "{\"id\": \"A5\", \"employedFrom\": \"2023-01-01\"}";
    }

    private Moment moment() {
        return chance(4)
                ? Moment.of(near())
                : Moment.ofLocalSecond(MIDNIGHT - 100_000 + random.nextInt(300_000), Moment.Precision.SECOND);
    }

    private List<ConsentRecord> consents() {
        List<ConsentRecord> consents = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            consents.add(ConsentRecord.builder()
                    .id("K" + i)
                    .phone(PhoneNumber.of(pick(CALLEES)))
                    .subject(chance(3) ? "U" + random.nextInt(2) : null)
                    .purpose(chance(6) ? Purpose.FOLLOW_UP : Purpose.MARKETING)
                    .givenAt(chance(8) ? null : chance(2) ? Moment.of(LocalDate.of(2024, 1, 1)) : moment())
                    .expiresAt(chance(2) ? null : moment())
                    .withdrawnAt(chance(3) ? moment() : null)
                    .build());
        }
        return consents;
    }

    private List<Try> tries() {
        int count = 40 + random.nextInt(160);
        List<Try> made = new ArrayList<>();
        long cluster = MIDNIGHT;
        long window = 60 * rules.parameters().get(HourlyFrequency.MINUTES).on(DAY);
        for (int i = 0; i < count; i++) {
            if (i % 25 == 0) {
                cluster = MIDNIGHT - 40_000 + random.nextInt(160_000);
            }
            long second = chance(10)
                    ? MIDNIGHT - 90_000 + random.nextInt(200_000)
                    : cluster + (chance(8) ? random.nextInt(4) : random.nextInt(5_000));
            if (i > 0 && chance(5)) {
                // the edge of a window that begins with an earlier attempt
                long edge = made.get(random.nextInt(i)).at().localSecond() + window - random.nextInt(2);
                second = Math.min(edge, MIDNIGHT + 150_000);
            }
            made.add(new Try(attempt(i), Moment.ofLocalSecond(second, Moment.Precision.SECOND)));
        }
        if (!chance(4)) {
            made.sort(Comparator.comparing(Try::at));
        }
        return made;
    }

    /** Most attempts come from a good number by a good agent, or hardly any would get through. */
    private CallAttempt attempt(int index) {
        Purpose purpose = pick(List.of(
                Purpose.MARKETING, Purpose.MARKETING, Purpose.CONSULTATION, Purpose.NOTIFICATION, Purpose.EMERGENCY));
        boolean robot = chance(8);
        return CallAttempt.of(
                        PhoneNumber.of(chance(6) ? pick(CALLERS) : chance(2) ? "95001" : "13900000001"),
                        PhoneNumber.of(chance(4) ? pick(CALLEES) : pick(CALLEES.subList(0, 2))),
                        purpose)
                .id("T" + index)
                .path(pick(List.of(DialPath.values())))
                .agentId(chance(4) ? pick(List.of("A1", "A2", "A3", "A4", "A5", "A9")) : agentFor(purpose))
                .aiAgent(robot)
                .scriptVersion(robot && !chance(4) ? pick(List.of("v1", "v2", "v3")) : null)
                .subject(chance(5) ? "U" + random.nextInt(2) : null)
                .client(chance(6) ? "委托方" : null)
                .sector(chance(5) ? pick(List.of(Sector.values())) : null)
                .consentId(chance(4) ? "K" + random.nextInt(16) : null)
                .build();
    }

    private String agentFor(Purpose purpose) {
        return purpose == Purpose.MARKETING ? "A1" : chance(2) ? "A2" : null;
    }
}
