package io.hegui.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.DoNotCallEntry;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.DoNotCallBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoNotCallSnapshotTest {

    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
    private static final PhoneNumber USER = PhoneNumber.of("13800138000");
    private static final PhoneNumber EXTENSION = PhoneNumber.of("内线");

    private static PhoneNumber number(int index) {
        return PhoneNumber.of("" + (13_800_000_000L + index));
    }

    @Test
    void thousands_of_undated_numbers_take_nine_bytes_each_and_hold_for_ever() {
        DoNotCallSnapshot.Builder builder = DoNotCallSnapshot.builder();
        IntStream.range(0, 4_000).forEach(i -> builder.add(number(2 * i), null));

        DoNotCallSnapshot list = builder.build();

        assertThat(list.bytes()).isBetween(9 * 4_000L, 9 * 4_000L + 8);
        for (int i = 0; i < 4_000; i++) {
            assertThat(list.since(number(2 * i))).isEqualTo(DoNotCallBook.ALWAYS);
            assertThat(list.since(number(2 * i + 1))).isEqualTo(DoNotCallBook.NEVER);
        }
    }

    @Test
    void thousands_of_dated_numbers_take_thirteen_bytes_each_and_hold_from_their_day() {
        DoNotCallSnapshot.Builder builder = DoNotCallSnapshot.builder();
        IntStream.range(0, 4_000).forEach(i -> builder.add(number(i), JUNE.plusDays(i)));

        DoNotCallSnapshot list = builder.build();

        assertThat(list.bytes()).isBetween(13 * 4_000L, 13 * 4_000L + 8);
        for (int i = 0; i < 4_000; i++) {
            assertThat(list.since(number(i))).isEqualTo((int) JUNE.plusDays(i).toEpochDay());
        }
    }

    @Test
    void of_several_entries_of_a_number_the_earliest_counts() {
        for (PhoneNumber phone : List.of(USER, EXTENSION)) {
            DoNotCallSnapshot list = DoNotCallSnapshot.builder()
                    .add(phone, JUNE.plusDays(1))
                    .add(phone, JUNE)
                    .add(phone, JUNE.plusDays(2))
                    .build();
            DoNotCallSnapshot always = DoNotCallSnapshot.builder()
                    .add(phone, JUNE)
                    .add(phone, null)
                    .build();

            assertThat(list.since(phone)).isEqualTo((int) JUNE.toEpochDay());
            assertThat(always.since(phone)).isEqualTo(DoNotCallBook.ALWAYS);
        }
    }

    @Test
    void the_digest_tells_numbers_and_days_apart_and_not_their_order() {
        List<DoNotCallEntry> entries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            entries.add(new DoNotCallEntry(
                    i % 5 == 0 ? PhoneNumber.of("内线" + i) : number(i), i % 3 == 0 ? null : JUNE.plusDays(i)));
        }
        String digest = DoNotCallSnapshot.of(entries).digest();

        Collections.shuffle(entries, new Random(1));
        assertThat(DoNotCallSnapshot.of(entries).digest()).isEqualTo(digest).matches("40:[0-9a-f]{64}");
        entries.add(new DoNotCallEntry(null, JUNE));
        assertThat(DoNotCallSnapshot.of(entries).digest())
                .as("an entry without number")
                .isEqualTo(digest);
        assertThat(List.of(
                        DoNotCallSnapshot.builder().build(),
                        DoNotCallSnapshot.builder().add(USER, JUNE).build(),
                        DoNotCallSnapshot.builder().add(USER, JUNE.plusDays(1)).build(),
                        DoNotCallSnapshot.builder().add(USER, null).build(),
                        DoNotCallSnapshot.builder().add(EXTENSION, JUNE).build(),
                        DoNotCallSnapshot.builder()
                                .add(EXTENSION, JUNE.plusDays(1))
                                .build(),
                        DoNotCallSnapshot.builder().add(EXTENSION, null).build(),
                        DoNotCallSnapshot.builder()
                                .add(USER, null)
                                .add(USER, null)
                                .build()))
                .extracting(DoNotCallSnapshot::digest)
                .doesNotHaveDuplicates();
    }
}
