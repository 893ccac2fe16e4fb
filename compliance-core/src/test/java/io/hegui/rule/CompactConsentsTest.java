package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.io.HeldConsents;
import io.hegui.model.ConsentChannel;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompactConsentsTest {

    private static final List<String> PHONES = List.of(
            "13800138000",
            "+8613800138000",
            "138-0013-8000",
            "8613800138001",
            "内线",
            "",
            "02084440000",
            "138****8000",
            "+85221234567");

    private static final List<String> IDS = List.of(
            "",
            "null",
            "K-1",
            "K-01",
            "K-001",
            "授权1",
            "7",
            "K.1",
            "K.1.pdf",
            "K1.mp3",
            "K-123456789012345678",
            "\uD800");

    private static final List<String> FILES =
            List.of("", "null", "凭证/K-0001.pdf", "a/K-1.PDF", "7.mp3", "x", "a.b.c", "K0000000000000000001.wav");

    private static final String LOWER = "0123456789abcdef".repeat(4);

    private static final List<String> DIGESTS = List.of(
            LOWER,
            LOWER.toUpperCase(java.util.Locale.ROOT),
            "0".repeat(64),
            "aB".repeat(32),
            "abc",
            "9".repeat(63),
            "f".repeat(64));

    private static <T> @Nullable T any(Random random, List<T> from) {
        return random.nextInt(8) == 0 ? null : from.get(random.nextInt(from.size()));
    }

    private static @Nullable Moment moment(Random random) {
        Moment.Precision precision = Moment.Precision.values()[random.nextInt(3)];
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> Moment.of(LocalDate.of(9999 - random.nextInt(2), 12, 31));
            case 2 -> Moment.ofLocalSecond(54L * 365 * 86_400 + random.nextInt(5) - 2, precision);
            case 3 ->
                Moment.ofLocalSecond(
                        54L * 365 * 86_400
                                + (random.nextBoolean() ? Integer.MAX_VALUE : Integer.MIN_VALUE)
                                + random.nextInt(5)
                                - 1_000L * random.nextInt(2)
                                - 2,
                        precision);
            default -> Moment.ofLocalSecond(1_700_000_000L + random.nextInt(3), precision);
        };
    }

    private static ConsentRecord consent(Random random) {
        return ConsentRecord.builder()
                .id(any(random, IDS))
                .phone(random.nextInt(9) == 0 ? null : PhoneNumber.of(PHONES.get(random.nextInt(PHONES.size()))))
                .subject(any(random, IDS))
                .purpose(any(random, List.of(Purpose.values())))
                .givenAt(moment(random))
                .confirmedAt(moment(random))
                .expiresAt(moment(random))
                .withdrawnAt(moment(random))
                .channel(any(random, List.of(ConsentChannel.values())))
                .evidenceFile(any(random, FILES))
                .evidenceSha256(any(random, DIGESTS))
                .unreadable(random.nextInt(6) == 0 ? Map.of("channel", "信" + random.nextInt(2)) : Map.of())
                .build();
    }

    /** All of a record and how its number was written, which equality doesn't see. */
    private static List<Object> all(@Nullable ConsentRecord consent) {
        return consent == null
                ? List.of()
                : List.of(
                        consent,
                        consent.phone() == null
                                ? ""
                                : consent.phone().text() + consent.phone().kind());
    }

    private static List<List<Object>> all(Stream<ConsentRecord> consents) {
        return consents.map(CompactConsentsTest::all).toList();
    }

    @Property
    void answers_as_consents_held_as_records_whatever_the_order_of_reading(@ForAll long seed) {
        Random random = new Random(seed);
        List<ConsentRecord> consents = new ArrayList<>();
        for (int i = random.nextInt(90); i > 0; i--) {
            consents.add(random.nextInt(9) == 0 && !consents.isEmpty() ? consents.get(0) : consent(random));
        }
        HeldConsents held = HeldConsents.of(consents);
        Collections.shuffle(consents, random);

        CompactConsents compact = inParts(consents, random);

        for (String phone : PHONES) {
            PhoneNumber number = PhoneNumber.of(phone);
            assertThat(all(compact.byPhone(number).stream())).isEqualTo(all(held.byPhone(number).stream()));
        }
        for (String id : IDS) {
            assertThat(all(compact.byId(id))).isEqualTo(all(held.byId(id)));
        }
        assertThat(compact.byId("K-2")).isNull();
        assertThat(compact.byPhone(PhoneNumber.of("13511112222"))).isEmpty();
        assertThat(all(StreamSupport.stream(compact.all().spliterator(), false).sorted(ConsentBook.LATEST_FIRST)))
                .isEqualTo(all(StreamSupport.stream(held.all().spliterator(), false)));
    }

    /** A book of parts that were gathered apart. */
    private static CompactConsents inParts(List<ConsentRecord> consents, Random random) {
        CompactConsents.Builder all = CompactConsents.builder();
        for (int from = 0; from < consents.size(); ) {
            int to = Math.min(consents.size(), from + 1 + random.nextInt(60));
            CompactConsents.Builder part = CompactConsents.builder();
            consents.subList(from, to).forEach(part::add);
            all.addAll(part);
            from = to;
        }
        return all.build();
    }

    @Test
    void parts_with_more_far_moments_and_forms_of_ids_than_fit_are_put_together() {
        List<ConsentRecord> consents = IntStream.range(0, 5_000)
                .mapToObj(i -> ConsentRecord.builder()
                        .id("form" + Integer.toString(i, 36).replaceAll("\\d", "x") + "-" + i)
                        .phone(PhoneNumber.of("" + (13_800_000_000L + i)))
                        .expiresAt(Moment.of(LocalDate.of(9999, 12, 31).minusDays(i % 1_500)))
                        .build())
                .toList();

        CompactConsents compact = inParts(consents, new Random(1));

        assertThat(compact.all()).containsExactlyInAnyOrderElementsOf(consents);
        for (ConsentRecord consent : consents) {
            assertThat(compact.byId(consent.id())).isEqualTo(consent);
        }
    }

    @Test
    void a_builder_goes_on_after_each_consent_and_each_part() {
        CompactConsents consents = CompactConsents.builder()
                .add(numbered(1))
                .addAll(CompactConsents.builder().add(numbered(2)))
                .add(numbered(3))
                .build();

        assertThat(consents.all()).containsExactly(numbered(1), numbered(2), numbered(3));
    }

    @Test
    void parts_are_put_together_in_their_order() {
        List<ConsentRecord> consents =
                IntStream.range(0, 500).mapToObj(CompactConsentsTest::numbered).toList();

        assertThat(inParts(consents, new Random(1)).all()).containsExactlyElementsOf(consents);
    }

    private static ConsentRecord numbered(int serial) {
        Moment given = Moment.ofLocalSecond(1_700_000_000L + serial, Moment.Precision.SECOND);
        return ConsentRecord.builder()
                .id("S" + (100_000_000 + serial))
                .phone(PhoneNumber.of("" + (13_800_000_000L + serial)))
                .subject("U" + serial)
                .purpose(Purpose.MARKETING)
                .givenAt(given)
                .confirmedAt(given)
                .expiresAt(Moment.of(LocalDate.of(9999, 12, 31)))
                .channel(ConsentChannel.APP)
                .evidenceFile("evidence/S" + serial + ".pdf")
                .evidenceSha256(LOWER)
                .build();
    }

    @Test
    void numbered_consents_take_less_than_a_hundred_bytes_and_come_out_as_they_went_in() {
        List<ConsentRecord> consents = IntStream.range(0, 50_000)
                .mapToObj(CompactConsentsTest::numbered)
                .toList();

        CompactConsents compact = CompactConsents.of(consents);

        assertThat(compact.bytes() / 50_000).isLessThan(100);
        assertThat(compact.all()).containsExactlyElementsOf(consents);
        for (ConsentRecord consent : consents) {
            assertThat(compact.byId(consent.id())).isEqualTo(consent);
            assertThat(compact.byPhone(consent.phone())).containsExactly(consent);
        }
    }

    @Test
    void many_consents_of_one_number_are_sorted() {
        List<ConsentRecord> consents = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            ConsentRecord one = numbered(i);
            consents.add(ConsentRecord.builder()
                    .id(one.id())
                    .phone(PhoneNumber.of("13800138000"))
                    .givenAt(one.givenAt())
                    .build());
        }
        Collections.shuffle(consents, new Random(1));

        List<ConsentRecord> found = CompactConsents.of(consents).byPhone(PhoneNumber.of("13800138000"));

        assertThat(found).isEqualTo(HeldConsents.of(consents).byPhone(PhoneNumber.of("13800138000")));
    }
}
