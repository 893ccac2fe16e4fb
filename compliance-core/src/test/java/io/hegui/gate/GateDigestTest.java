package io.hegui.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.ConsentRecord;
import io.hegui.model.ConsentRecordBuilder;
import io.hegui.model.InspectionPackageBuilder;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.ConsentBook;
import io.hegui.rule.Facts;
import io.hegui.rule.Layer;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Source;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateDigestTest {

    private static final ParameterKey<Long> CALLS = ParameterKey.integer("test/limit.calls");
    private static final LimitLayer<Long> LAYER = LimitLayer.of(Source.of("企业制度", Layer.OWN), CALLS, 5L);

    /** Consents as a host may hold them: without a digest of their own. */
    private record Listed(List<ConsentRecord> all) implements ConsentBook {

        @Override
        public @Nullable ConsentRecord byId(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ConsentRecord> byPhone(PhoneNumber phone) {
            throw new UnsupportedOperationException();
        }
    }

    private static ConsentRecordBuilder consent() {
        return ConsentRecord.builder()
                .id("K1")
                .phone(PhoneNumber.of("13800138000"))
                .subject("U1")
                .purpose(Purpose.MARKETING)
                .givenAt(Moment.parse("2024-01-05T10:00:00"))
                .expiresAt(Moment.parse("2025-01-05T10:00:00"))
                .withdrawnAt(Moment.parse("2024-05-05T10:00:00"));
    }

    private static String digest(ConsentRecord... consents) {
        return GateDigest.data(GateFacts.facts().toBuilder()
                .consents(new Listed(List.of(consents)))
                .build());
    }

    @Test
    void the_same_facts_have_the_same_digest() {
        assertThat(GateDigest.data(GateFacts.facts()))
                .isEqualTo(GateDigest.data(GateFacts.facts()))
                .matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VALID | REVOKED",
                "CALL_CENTER | INFORMATION",
                "95002 | 95003",
                "95002 | 95-002",
                "true | false",
                "A1 | A2",
                "张三 | 李四",
                "电信 | 移动",
                "v1 | v2",
                "2024-01-05 | 2024-01-06",
                "HOURLY_FREQUENCY | REPEATED_CALLEE",
                "2024-06-01T10:00:00 | 2024-06-01T10:00:01",
                "2024-06-01T10:00:00 | 2024-06-01T10:00",
                "13900139000 | 13900139001",
                "\"since\": \"2024-06-01\" | \"since\": \"2024-06-02\""
            })
    void each_fact_that_a_gate_looks_at_changes_the_digest(String text, String other) {
        assertThat(GateDigest.data(GateFacts.with(text, other))).isNotEqualTo(GateDigest.data(GateFacts.facts()));
    }

    @Test
    void a_section_that_is_left_out_changes_the_digest() {
        List<UnaryOperator<InspectionPackageBuilder>> edits = List.of(
                edit -> edit,
                edit -> edit.license(null),
                edit -> edit.numbers(null),
                edit -> edit.numbers(List.of()),
                edit -> edit.agents(null),
                edit -> edit.agents(List.of()),
                edit -> edit.chain(null),
                edit -> edit.anomalies(List.of()),
                edit -> edit.doNotCall(null),
                edit -> edit.doNotCall(List.of()));

        assertThat(edits.stream()
                        .map(edit -> GateFacts.facts().toBuilder()
                                .inspection(inspection ->
                                        edit.apply(inspection.toBuilder()).build())
                                .build())
                        .map(GateDigest::data))
                .doesNotHaveDuplicates();
    }

    @Test
    void texts_side_by_side_are_told_apart() {
        Facts one = GateFacts.with("\"A1\", \"name\": \"张三\"", "\"ab\", \"name\": \"c\"");
        Facts other = GateFacts.with("\"A1\", \"name\": \"张三\"", "\"a\", \"name\": \"bc\"");
        Facts oneList = GateFacts.with("[\"电信\"]", "[\"a\", \"b\"]");
        Facts otherList = GateFacts.with("[\"电信\"]", "[\"a1:b\"]");

        assertThat(GateDigest.data(one)).isNotEqualTo(GateDigest.data(other));
        assertThat(GateDigest.data(oneList)).isNotEqualTo(GateDigest.data(otherList));
    }

    @Test
    void a_do_not_call_list_of_the_host_counts_in_place_of_the_section() {
        Facts.Builder facts = GateFacts.facts().toBuilder();
        DoNotCallSnapshot one = DoNotCallSnapshot.builder()
                .add(PhoneNumber.of("13900139000"), null)
                .build();
        DoNotCallSnapshot same = DoNotCallSnapshot.builder()
                .add(PhoneNumber.of("13900139000"), null)
                .build();
        DoNotCallSnapshot other = DoNotCallSnapshot.builder()
                .add(PhoneNumber.of("13900139001"), null)
                .build();
        String digest = GateDigest.data(facts.doNotCall(one).build());

        assertThat(GateDigest.data(facts.doNotCall(same).build())).isEqualTo(digest);
        assertThat(GateDigest.data(facts.doNotCall(other).build())).isNotEqualTo(digest);
        assertThat(GateDigest.data(facts.doNotCall(null).build())).isNotEqualTo(digest);
    }

    // ---- consents

    @Test
    void each_field_of_a_consent_that_a_gate_looks_at_changes_the_digest() {
        List<ConsentRecord> others = List.of(
                consent().id(null).build(),
                consent().id("K2").build(),
                consent().phone(null).build(),
                consent().phone(PhoneNumber.of("13800138001")).build(),
                consent().subject(null).build(),
                consent().subject("U2").build(),
                consent().purpose(null).build(),
                consent().purpose(Purpose.NOTIFICATION).build(),
                consent().givenAt(null).build(),
                consent().givenAt(Moment.parse("2024-01-05T10:00:01")).build(),
                consent().givenAt(Moment.parse("2024-01-05T10:00")).build(),
                consent().expiresAt(null).build(),
                consent().expiresAt(Moment.parse("2025-01-05T10:00:01")).build(),
                consent().expiresAt(Moment.parse("2025-01-05T10:00")).build(),
                consent().withdrawnAt(null).build(),
                consent().withdrawnAt(Moment.parse("2024-05-05T10:00:01")).build(),
                consent().withdrawnAt(Moment.parse("2024-05-05T10:00")).build(),
                consent()
                        .expiresAt(Moment.parse("2024-05-05T10:00:00"))
                        .withdrawnAt(Moment.parse("2025-01-05T10:00:00"))
                        .build(),
                consent().id("K1U1").subject("").build());
        Set<String> digests = new HashSet<>();
        digests.add(digest(consent().build()));
        digests.add(digest());
        digests.add(digest(consent().build(), consent().build()));
        digests.add(GateDigest.data(GateFacts.facts()));

        others.forEach(other -> digests.add(digest(other)));

        assertThat(digests).hasSize(others.size() + 4);
    }

    @Test
    void evidence_of_a_consent_does_not_change_the_digest() {
        assertThat(digest(consent().evidenceFile("K1.pdf").build()))
                .isEqualTo(digest(consent().build()));
    }

    @Test
    void ids_numbers_and_users_of_a_consent_are_not_mixed_up() {
        assertThat(digest(consent().id("ab").subject("c").phone(null).build()))
                .isNotEqualTo(digest(consent().id("a").subject("bc").phone(null).build()))
                .isNotEqualTo(digest(consent().id("c").subject("ab").phone(null).build()));
    }

    @Test
    void consents_that_know_their_digest_say_the_same_as_those_walked_through() {
        List<ConsentRecord> consents = IntStream.range(0, 20)
                .mapToObj(i -> consent().id("K" + i).build())
                .toList();
        Facts.Builder facts = GateFacts.facts().toBuilder();

        assertThat(GateDigest.data(facts.consents(new Listed(consents)).build()))
                .isEqualTo(GateDigest.data(
                        facts.consents(ConsentSnapshot.of(consents)).build()))
                .isNotEqualTo(GateDigest.data(facts.consents(ConsentSnapshot.of(consents.subList(1, 20)))
                        .build()));
    }

    // ---- sums

    private static BigInteger sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property
    void a_sum_is_that_of_the_digests_of_its_records_as_long_numbers_whatever_their_order(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> numbers = new ArrayList<>(Stream.generate(() -> "1380013" + (1_000 + random.nextInt(9_000)))
                .limit(random.nextInt(8))
                .toList());
        BigInteger expected = numbers.stream()
                .map(number -> sha256(number + " 7"))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .mod(BigInteger.ONE.shiftLeft(256));
        Collections.shuffle(numbers, random);

        GateDigest.Sum sum = new GateDigest.Sum();
        numbers.forEach(number -> sum.add(number, 7));

        String hex = sum.hex();
        assertThat(hex).startsWith(numbers.size() + ":");
        assertThat(HexFormat.of().parseHex(hex, hex.indexOf(':') + 1, hex.length()))
                .hasSize(32);
        assertThat(new BigInteger(hex.substring(hex.indexOf(':') + 1), 16)).isEqualTo(expected);
    }

    // ---- rules

    @Test
    void without_layers_the_rules_speak_for_themselves() {
        assertThat(GateDigest.rules(GateFacts.NO_RULES, List.of())).isEqualTo(GateFacts.NO_RULES.digest());
    }

    @Test
    void each_part_of_a_layer_and_their_order_change_the_digest_of_the_rules() {
        LimitLayer<Long> contract = LimitLayer.of(Source.of("运营商合同", Layer.OWN), CALLS, 5L);
        List<List<LimitLayer<?>>> all = List.of(
                List.of(),
                List.of(LAYER),
                List.of(contract),
                List.of(LimitLayer.of(LAYER.source(), CALLS, 6L)),
                List.of(LimitLayer.of(LAYER.source(), ParameterKey.integer("test/limit.minutes"), 5L)),
                List.of(LAYER.blocking()),
                List.of(LAYER, contract),
                List.of(contract, LAYER));

        assertThat(all.stream().map(layers -> GateDigest.rules(GateFacts.NO_RULES, layers)))
                .doesNotHaveDuplicates()
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
        assertThat(GateDigest.rules(GateFacts.NO_RULES, List.of(LAYER)))
                .isEqualTo(GateDigest.rules(
                        GateFacts.NO_RULES, List.of(LimitLayer.of(Source.of("企业制度", Layer.OWN), CALLS, 5L))));
    }
}
