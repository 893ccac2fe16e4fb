package io.hegui.rules.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.io.HeldConsents;
import io.hegui.io.PackageReader;
import io.hegui.io.RuleSets;
import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.Facts;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

class ConsentMatchTest {

    private static final RuleSet RULES =
            RuleSets.load().only(rule -> rule.id().family().equals("marketing"));
    private static final PhoneNumber PHONE = PhoneNumber.of("13800138000");

    private static @Nullable Moment at(Random random) {
        int second = random.nextInt(8);
        return second == 7 ? null : Moment.ofLocalSecond(1_000_000 + second, Moment.Precision.SECOND);
    }

    private static List<ConsentRecord> consents(Random random) {
        List<ConsentRecord> consents = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            consents.add(ConsentRecord.builder()
                    .id("A" + i)
                    .phone(random.nextInt(4) == 0 ? PhoneNumber.of("13900139000") : PHONE)
                    .subject(random.nextBoolean() ? null : "U" + random.nextInt(2))
                    .purpose(random.nextInt(4) == 0 ? Purpose.FOLLOW_UP : Purpose.MARKETING)
                    .givenAt(at(random))
                    .expiresAt(at(random))
                    .withdrawnAt(at(random))
                    .build());
        }
        return consents;
    }

    private static ConsentMatch match(List<ConsentRecord> consents, CallRecord call) {
        Facts facts = Facts.of(PackageReader.fromJson("{\"year\": 2024}", "test"), LocalDate.of(2025, 3, 20), RULES)
                .consents(HeldConsents.of(consents))
                .build();
        return facts.perCall(ConsentMatch.OF_CALL).apply(call);
    }

    private static boolean covers(ConsentRecord consent, CallRecord call) {
        long start = call.startedAt().localSecond();
        return consent.phone().equals(call.callee())
                && (consent.subject() == null
                        || call.subject() == null
                        || consent.subject().equals(call.subject()))
                && consent.purpose() == Purpose.MARKETING
                && consent.givenAt() != null
                && consent.givenAt().localSecond() <= start
                && (consent.expiresAt() == null || start <= consent.expiresAt().localSecond())
                && (consent.withdrawnAt() == null
                        || start < consent.withdrawnAt().localSecond());
    }

    private static long given(ConsentRecord consent) {
        return consent.givenAt() == null ? Long.MIN_VALUE : consent.givenAt().localSecond();
    }

    @Property
    void agrees_with_the_definition_whatever_the_order_of_the_consents(@ForAll long seed) {
        Random random = new Random(seed);
        List<ConsentRecord> consents = consents(random);
        CallRecord call = CallRecord.builder()
                .callee(PHONE)
                .startedAt(Moment.ofLocalSecond(1_000_003, Moment.Precision.SECOND))
                .direction(Direction.OUTBOUND)
                .purpose(Purpose.MARKETING)
                .subject(random.nextBoolean() ? null : "U0")
                .consentId(random.nextBoolean() ? null : "A" + random.nextInt(4))
                .build();
        List<ConsentRecord> shuffled = new ArrayList<>(consents);
        Collections.shuffle(shuffled, random);

        ConsentMatch match = match(consents, call);

        List<ConsentRecord> candidates = consents.stream()
                .filter(c -> call.consentId() == null
                        ? c.phone().equals(call.callee())
                        : call.consentId().equals(c.id()))
                .toList();
        List<ConsentRecord> covering =
                candidates.stream().filter(c -> covers(c, call)).toList();
        assertThat(match.judgement().verdict()).isEqualTo(covering.isEmpty() ? Verdict.FAIL : Verdict.PASS);
        List<ConsentRecord> serving = covering.isEmpty() ? candidates : covering;
        assertThat(match.consent() == null).isEqualTo(serving.isEmpty());
        serving.stream()
                .max(Comparator.comparingLong(ConsentMatchTest::given))
                .ifPresent(latest -> assertThat(given(match.consent())).isEqualTo(given(latest)));
        ConsentMatch again = match(shuffled, call);
        assertThat(again.judgement()).isSameAs(match.judgement());
        assertThat(again.consent()).isEqualTo(match.consent());
    }
}
