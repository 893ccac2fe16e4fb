package io.hegui.rule;

import static io.hegui.rule.RowsOfConsents.assertAnswersAs;
import static io.hegui.rule.RowsOfConsents.rowsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.io.HeldConsents;
import io.hegui.model.ConsentChannel;
import io.hegui.model.ConsentRecord;
import io.hegui.model.ConsentRecordBuilder;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConsentRowsTest {

    private static final Moment DAY = Moment.parse("2024-06-18");
    private static final PhoneNumber USER = PhoneNumber.of("13800138000");
    private static final PhoneNumber OTHER = PhoneNumber.of("13800138001");
    private static final PhoneNumber NAME = PhoneNumber.of("内线");
    private static final List<PhoneNumber> PHONES = List.of(USER, OTHER, NAME);

    /** So many that texts which differ in more than their last digits take bytes of their own. */
    private static final int ROWS = 2_400;

    private static Arbitrary<Moment> moments() {
        return Combinators.combine(Arbitraries.integers().between(-3, 3), Arbitraries.of(Moment.Precision.class))
                .as((second, precision) -> Moment.ofLocalSecond(DAY.localSecond() + second, precision))
                .injectNull(0.3);
    }

    @Provide
    Arbitrary<List<ConsentRecord>> consents() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9).map(i -> "K-" + i).injectNull(0.2),
                        Arbitraries.of(USER, OTHER).injectNull(0.2),
                        Arbitraries.of("U1", "U2", "").injectNull(0.3),
                        Arbitraries.of(Purpose.class).injectNull(0.2),
                        Arbitraries.of(ConsentChannel.class).injectNull(0.2),
                        moments(),
                        moments(),
                        moments())
                .as((id, phone, subject, purpose, channel, given, expires, withdrawn) -> ConsentRecord.builder()
                        .id(id)
                        .phone(phone)
                        .subject(subject)
                        .purpose(purpose)
                        .channel(channel)
                        .givenAt(given)
                        .expiresAt(expires)
                        .withdrawnAt(withdrawn)
                        .build())
                .list()
                .ofMaxSize(30);
    }

    private static ConsentRows rows(List<ConsentRecord> consents) {
        ConsentRows rows = CompactConsents.of(consents).rows();
        assertThat(rows).isNotNull();
        return rows;
    }

    @Property
    void rows_say_what_the_consents_of_the_book_say(@ForAll("consents") List<ConsentRecord> consents) {
        CompactConsents book = CompactConsents.of(consents);
        ConsentRows rows = rows(consents);

        for (PhoneNumber phone : List.of(USER, OTHER)) {
            List<ConsentRecord> expected = book.byPhone(phone);
            List<Integer> found = rowsOf(rows, phone);
            assertThat(found).hasSameSizeAs(expected);
            for (int i = 0; i < found.size(); i++) {
                assertAnswersAs(rows, found.get(i), expected.get(i), PHONES);
            }
        }
        for (int i = 0; i < 10; i++) {
            ConsentRecord expected = book.byId("K-" + i);
            int row = rows.ofId("K-" + i);
            assertThat(row == ConsentRows.NONE).isEqualTo(expected == null);
            if (expected != null) {
                assertAnswersAs(rows, row, expected, PHONES);
            }
        }
    }

    @Test
    void what_does_not_fit_into_rows_has_none() {
        ConsentRecord fits = ConsentRecord.builder().id("K-1").phone(USER).build();
        ConsentRecord unreadable = ConsentRecord.builder()
                .id("K-1")
                .phone(OTHER)
                .unreadable(Map.of("channel", "信"))
                .build();

        ConsentRows rows = rows(List.of(fits, unreadable));

        assertThat(rowsOf(rows, USER)).hasSize(1);
        assertThat(rows.firstOf(OTHER)).isEqualTo(ConsentRows.NONE);
        assertThat(rows.firstOf(NAME)).isEqualTo(ConsentRows.NONE);
        assertThat(rows.ofId("K-1")).as("the one given last may be the other").isEqualTo(ConsentRows.NONE);
        assertThat(rows.ofId("K-2")).isEqualTo(ConsentRows.NONE);
    }

    @Test
    void a_book_that_holds_records_has_no_rows() {
        assertThat(HeldConsents.of(List.of()).rows()).isNull();
    }

    private static long bytes(IntFunction<ConsentRecordBuilder> consent) {
        return CompactConsents.of(IntStream.range(0, ROWS)
                        .mapToObj(i -> consent.apply(i).build())
                        .toList())
                .bytes();
    }

    private static ConsentRecordBuilder consent() {
        return ConsentRecord.builder();
    }

    @Test
    void each_field_that_is_held_takes_bytes() {
        Map<String, IntFunction<ConsentRecordBuilder>> fields = new LinkedHashMap<>();
        String rest = "甲".repeat(99);
        fields.put("numbered id", i -> consent().id("K" + i));
        fields.put("other id", i -> consent().id(i + rest));
        fields.put("numbered subject", i -> consent().subject("K" + i));
        fields.put("other subject", i -> consent().subject(i + rest));
        fields.put("numbered file", i -> consent().evidenceFile("K" + i));
        fields.put("other file", i -> consent().evidenceFile(i + rest));
        fields.put("digest", i -> consent().evidenceSha256("0123456789abcdef".repeat(4)));
        fields.put("phone", i -> consent().phone(PhoneNumber.of("1380013" + (4_000 + i))));
        fields.put("purpose", i -> consent().purpose(Purpose.MARKETING));
        fields.put("given", i -> consent().givenAt(DAY));
        fields.put("confirmed", i -> consent().confirmedAt(DAY));
        fields.put("expires", i -> consent().expiresAt(DAY));
        fields.put("withdrawn", i -> consent().withdrawnAt(DAY));
        long without = bytes(i -> consent());

        fields.forEach((name, field) -> assertThat(bytes(field)).as(name).isGreaterThan(without));
        assertThat(without).as("two indexes").isGreaterThan(2 * ROWS * Integer.BYTES);
    }

    @Test
    void how_a_phone_is_written_and_what_follows_of_the_same_phone_takes_bytes() {
        long plain = bytes(i -> consent().phone(PhoneNumber.of("1380013" + (4_000 + i))));

        assertThat(bytes(i -> consent().phone(PhoneNumber.of("138-0013-" + (4_000 + i)))))
                .isGreaterThan(plain);
        assertThat(bytes(i -> consent().phone(PhoneNumber.of("1380013" + (4_000 + i) + ")".repeat(99)))))
                .isGreaterThan(plain);
        assertThat(bytes(i -> consent().phone(USER))).isGreaterThan(plain);
    }
}
