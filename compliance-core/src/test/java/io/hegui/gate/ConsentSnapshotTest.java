package io.hegui.gate;

import static io.hegui.rule.RowsOfConsents.assertAnswersAs;
import static io.hegui.rule.RowsOfConsents.rowsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.io.HeldConsents;
import io.hegui.model.ConsentRecord;
import io.hegui.model.ConsentRecordBuilder;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.ConsentRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentSnapshotTest {

    private static final List<PhoneNumber> PHONES = List.of(
            PhoneNumber.of("13800138000"),
            PhoneNumber.of("13800138001"),
            PhoneNumber.of("02084440000"),
            PhoneNumber.of("+85221234567"),
            PhoneNumber.of("内线"));
    private static final List<String> IDS = List.of("K-1", "K-2", "K-03", "授权1", "");
    private static final List<String> SUBJECTS = List.of("U1", "U2", "用户", "");

    private static <T> @Nullable T any(Random random, List<T> from) {
        return random.nextInt(6) == 0 ? null : from.get(random.nextInt(from.size()));
    }

    private static @Nullable Moment moment(Random random) {
        return random.nextInt(5) == 0
                ? null
                : Moment.ofLocalSecond(
                        1_700_000_000L + random.nextInt(3), Moment.Precision.values()[random.nextInt(3)]);
    }

    private static ConsentRecord consent(Random random) {
        return ConsentRecord.builder()
                .id(any(random, IDS))
                .phone(any(random, PHONES))
                .subject(any(random, SUBJECTS))
                .purpose(any(random, List.of(Purpose.values())))
                .givenAt(moment(random))
                .expiresAt(moment(random))
                .withdrawnAt(moment(random))
                .build();
    }

    private static List<ConsentRecord> consents(Random random, int size) {
        List<ConsentRecord> consents = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            consents.add(consent(random));
        }
        return consents;
    }

    // ---- rows

    @Property
    void the_rows_of_a_number_answer_as_its_consents_do(@ForAll long seed) {
        Random random = new Random(seed);
        ConsentSnapshot snapshot = ConsentSnapshot.of(consents(random, random.nextInt(20)));
        ConsentRows rows = snapshot.rows();

        for (PhoneNumber phone : PHONES) {
            List<ConsentRecord> expected = phone.key() == 0 ? List.of() : snapshot.byPhone(phone);
            List<Integer> found = rowsOf(rows, phone);
            assertThat(found).hasSameSizeAs(expected);
            for (int i = 0; i < found.size(); i++) {
                assertAnswersAs(rows, found.get(i), expected.get(i), PHONES);
            }
        }
    }

    @Property
    void the_row_of_an_id_is_that_of_the_consent_found_by_it_unless_another_may_be_meant(@ForAll long seed) {
        Random random = new Random(seed);
        List<ConsentRecord> consents = consents(random, random.nextInt(20));
        ConsentSnapshot snapshot = ConsentSnapshot.of(consents);

        for (String id : IDS) {
            int row = snapshot.ofId(id);
            boolean unsure = consents.stream()
                    .anyMatch(consent -> id.equals(consent.id())
                            && consent.phone() != null
                            && consent.phone().key() == 0);
            ConsentRecord found = snapshot.byId(id);
            if (unsure || found == null) {
                assertThat(row).isEqualTo(ConsentRows.NONE);
            } else {
                assertAnswersAs(snapshot, row, found, PHONES);
            }
        }
        assertThat(snapshot.ofId("K-99")).isEqualTo(ConsentRows.NONE);
    }

    @Test
    void a_row_without_number_is_of_no_number() {
        ConsentSnapshot snapshot =
                ConsentSnapshot.of(List.of(ConsentRecord.builder().id("K-1").build()));
        int row = snapshot.ofId("K-1");

        assertThat(row).isNotEqualTo(ConsentRows.NONE);
        assertThat(snapshot.isOf(row, PhoneNumber.of("内线"))).isFalse();
        assertThat(snapshot.isOf(row, PHONES.get(0))).isFalse();
        assertThat(snapshot.firstOf(PhoneNumber.of("内线"))).isEqualTo(ConsentRows.NONE);
        assertThat(snapshot.nextOf(row)).isEqualTo(ConsentRows.NONE);
    }

    @Test
    void numbers_that_are_not_there_have_no_row() {
        for (int size : new int[] {0, 1, 30}) {
            ConsentSnapshot snapshot = ConsentSnapshot.of(numbered(size));
            for (int i = 0; i < 200; i++) {
                assertThat(snapshot.firstOf(PhoneNumber.of("" + (13_900_000_000L + i))))
                        .isEqualTo(ConsentRows.NONE);
            }
        }
    }

    // ---- the book

    @Property
    void all_consents_come_out(@ForAll long seed) {
        Random random = new Random(seed);
        List<ConsentRecord> consents = consents(random, random.nextInt(20));

        assertThat(ConsentSnapshot.of(consents).all()).containsExactlyInAnyOrderElementsOf(consents);
    }

    @Test
    void a_builder_takes_one_after_the_other() {
        ConsentSnapshot snapshot = ConsentSnapshot.builder()
                .add(numbered(2).get(0))
                .add(numbered(2).get(1))
                .build();

        assertThat(snapshot.all()).containsExactlyInAnyOrderElementsOf(numbered(2));
    }

    /** More times beyond this century and the next than are told apart in rows, in any order. */
    @Test
    void consents_whose_times_do_not_fit_into_rows_are_found_among_the_others() {
        Random random = new Random(1);
        List<ConsentRecord> consents = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Moment far = Moment.of(LocalDate.of(3_000, 1, 1).plusDays(i));
            Moment near = Moment.ofLocalSecond(1_700_000_000L + random.nextInt(99), Moment.Precision.SECOND);
            int kind = random.nextInt(4);
            consents.add(ConsentRecord.builder()
                    .id("K-" + random.nextInt(400))
                    .phone(PhoneNumber.of("" + (13_800_138_000L + random.nextInt(300))))
                    .givenAt(kind == 0 ? far : near)
                    .expiresAt(kind == 1 ? far : null)
                    .withdrawnAt(kind == 2 ? far : null)
                    .build());
        }
        consents.addAll(consents.subList(1_900, 2_000));
        Collections.shuffle(consents, random);
        HeldConsents plain = HeldConsents.of(consents);
        ConsentSnapshot compact = ConsentSnapshot.of(consents);

        for (int i = 0; i < 300; i++) {
            PhoneNumber phone = PhoneNumber.of("" + (13_800_138_000L + i));
            assertThat(compact.byPhone(phone)).isEqualTo(plain.byPhone(phone));
            assertThat(rowsOf(compact, phone))
                    .hasSizeLessThanOrEqualTo(compact.byPhone(phone).size());
        }
        for (int i = 0; i < 400; i++) {
            assertThat(compact.byId("K-" + i)).isEqualTo(plain.byId("K-" + i));
        }
        assertThat(compact.all()).containsExactlyInAnyOrderElementsOf(consents);
    }

    /** Rows are there for what has a number, or none, and times of our days. */
    @Test
    void what_fits_has_a_row_and_what_does_not_has_none() {
        List<ConsentRecord> filling = IntStream.range(0, 1_000)
                .mapToObj(i -> ConsentRecord.builder()
                        .expiresAt(Moment.of(LocalDate.of(3_000, 1, 1).plusDays(i)))
                        .build())
                .toList();
        Moment far = Moment.of(LocalDate.of(9_000, 1, 1));
        List<ConsentRecord> unfit = List.of(
                consent("A-1").givenAt(far).build(),
                consent("A-2").expiresAt(far).build(),
                consent("A-3").withdrawnAt(far).build(),
                consent("A-4").phone(PhoneNumber.of("内线")).build());
        List<ConsentRecord> fit = List.of(
                consent("B-1").build(),
                consent("B-2").givenAt(null).build(),
                consent("B-3").expiresAt(Moment.parse("2025-01-05")).build(),
                consent("B-4").withdrawnAt(Moment.parse("2024-01-06")).build(),
                consent("B-5").phone(null).build());
        ConsentSnapshot.Builder builder = ConsentSnapshot.builder();
        filling.forEach(builder::add);
        unfit.forEach(builder::add);
        fit.forEach(builder::add);
        ConsentSnapshot snapshot = builder.build();

        for (ConsentRecord consent : unfit) {
            String id = Objects.requireNonNull(consent.id());
            assertThat(snapshot.byId(id)).isEqualTo(consent);
            assertThat(snapshot.ofId(id)).isEqualTo(ConsentRows.NONE);
        }
        for (ConsentRecord consent : fit) {
            String id = Objects.requireNonNull(consent.id());
            assertThat(snapshot.byId(id)).isEqualTo(consent);
            assertAnswersAs(snapshot, snapshot.ofId(id), consent, PHONES);
        }
        assertThat(rowsOf(snapshot, PHONES.get(0))).hasSize(4);
        assertThat(snapshot.byPhone(PHONES.get(0))).hasSize(7);
    }

    private static ConsentRecordBuilder consent(String id) {
        return ConsentRecord.builder().id(id).phone(PHONES.get(0)).givenAt(Moment.parse("2024-01-05T10:00:00"));
    }

    // ---- what it takes

    private static List<ConsentRecord> numbered(int size) {
        return texts(size, i -> "K" + (10_000_000 + i), i -> "U" + (10_000_000 + i));
    }

    private static List<ConsentRecord> texts(int size, IntFunction<String> id, IntFunction<String> subject) {
        return IntStream.range(0, size)
                .mapToObj(i -> ConsentRecord.builder()
                        .id(id.apply(i))
                        .phone(PhoneNumber.of("" + (13_800_000_000L + i)))
                        .subject(subject.apply(i))
                        .purpose(Purpose.MARKETING)
                        .givenAt(Moment.ofLocalSecond(1_700_000_000L + i, Moment.Precision.SECOND))
                        .build())
                .toList();
    }

    @Test
    void thousands_of_numbered_consents_take_few_bytes_each_and_come_out_as_they_went_in() {
        List<ConsentRecord> consents = numbered(20_000);

        ConsentSnapshot snapshot = ConsentSnapshot.of(consents);

        assertThat(snapshot.bytes()).isBetween(45 * 20_000L, 47 * 20_000L);
        Set<ConsentRecord> all = new HashSet<>();
        snapshot.all().forEach(all::add);
        assertThat(all).isEqualTo(Set.copyOf(consents));
        for (ConsentRecord consent : consents) {
            assertThat(snapshot.byId(Objects.requireNonNull(consent.id()))).isEqualTo(consent);
            assertThat(snapshot.byPhone(Objects.requireNonNull(consent.phone())))
                    .containsExactly(consent);
        }
    }

    /** Only the first two thousand that have nothing in common are kept elsewhere. */
    @Test
    void long_ids_and_users_are_counted_in_what_it_takes() {
        String text = "很长的编号x".repeat(10);
        int size = 4_000;
        long plain = ConsentSnapshot.of(texts(size, i -> "K", i -> "U")).bytes();

        long ids = ConsentSnapshot.of(texts(size, i -> i + text, i -> "U")).bytes();
        long users = ConsentSnapshot.of(texts(size, i -> "K", i -> i + text)).bytes();

        assertThat(ids - plain).isGreaterThan((long) size * text.length());
        assertThat(users - plain).isGreaterThan((long) size * text.length());
    }
}
