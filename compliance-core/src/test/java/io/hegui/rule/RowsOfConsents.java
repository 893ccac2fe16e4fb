package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What any {@link ConsentRows} must say of the consents that it holds. Stateless. */
public final class RowsOfConsents {

    private RowsOfConsents() {}

    /** The rows of a number, in their order. */
    public static List<Integer> rowsOf(ConsentRows rows, PhoneNumber phone) {
        List<Integer> found = new ArrayList<>();
        for (int row = rows.firstOf(phone); row != ConsentRows.NONE; row = rows.nextOf(row)) {
            found.add(row);
        }
        return found;
    }

    /** Fails unless a row answers as its consent does, asked about each of these numbers. */
    public static void assertAnswersAs(ConsentRows rows, int row, ConsentRecord consent, List<PhoneNumber> phones) {
        assertThat(rows.purpose(row)).isEqualTo(consent.purpose());
        assertThat(rows.givenSecond(row)).isEqualTo(second(consent.givenAt()));
        assertThat(rows.lastSecond(row))
                .isEqualTo(
                        consent.expiresAt() == null
                                ? ConsentRows.NEVER
                                : consent.expiresAt().lastSecond());
        assertThat(rows.withdrawnSecond(row)).isEqualTo(second(consent.withdrawnAt()));
        for (String subject : List.of("U1", "U2", "用户", "", "U3")) {
            assertThat(rows.isAbout(row, subject))
                    .isEqualTo(consent.subject() == null || consent.subject().equals(subject));
        }
        for (PhoneNumber phone : phones) {
            assertThat(rows.isOf(row, phone)).isEqualTo(phone.equals(consent.phone()));
        }
    }

    private static long second(@Nullable Moment moment) {
        return moment == null ? ConsentRows.NEVER : moment.localSecond();
    }
}
