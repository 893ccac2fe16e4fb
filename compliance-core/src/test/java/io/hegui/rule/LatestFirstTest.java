package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.ConsentChannel;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LatestFirstTest {

    /** What is compared, in the order in which it is. */
    private enum Part {
        GIVEN,
        ID,
        SUBJECT,
        PURPOSE,
        EXPIRES,
        WITHDRAWN,
        CONFIRMED,
        FILE,
        DIGEST,
        PHONE,
        PRECISION,
        CHANNEL,
        WRITING,
        UNREADABLE,
        HAS_ID,
        HAS_SUBJECT,
        HAS_FILE,
        HAS_DIGEST,
        HAS_PHONE
    }

    private static final Moment NEW_YEAR = Moment.parse("2024-01-01");
    private static final Moment MIDNIGHT = Moment.parse("2024-01-01T00:00");
    private static final Moment EVE = Moment.parse("2023-12-31");

    /** A consent that a part puts in front of another or behind it; what is compared afterwards says the opposite. */
    private static ConsentRecord consent(Part part, boolean behind) {
        EnumSet<Part> late = EnumSet.of(part);
        if (!behind) {
            late = EnumSet.range(part, Part.HAS_PHONE);
            late.remove(part);
        }
        return ConsentRecord.builder()
                .givenAt(late.contains(Part.GIVEN) ? EVE : late.contains(Part.PRECISION) ? MIDNIGHT : NEW_YEAR)
                .id(text(late, Part.ID, Part.HAS_ID, ""))
                .subject(text(late, Part.SUBJECT, Part.HAS_SUBJECT, ""))
                .purpose(late.contains(Part.PURPOSE) ? Purpose.MARKETING : Purpose.AFTER_SALES)
                .expiresAt(late.contains(Part.EXPIRES) ? NEW_YEAR : EVE)
                .withdrawnAt(late.contains(Part.WITHDRAWN) ? NEW_YEAR : EVE)
                .confirmedAt(late.contains(Part.CONFIRMED) ? NEW_YEAR : EVE)
                .evidenceFile(text(late, Part.FILE, Part.HAS_FILE, "null"))
                .evidenceSha256(text(late, Part.DIGEST, Part.HAS_DIGEST, "null"))
                .phone(phone(late))
                .channel(late.contains(Part.CHANNEL) ? ConsentChannel.WEB : ConsentChannel.APP)
                .unreadable(Map.of("channel", late.contains(Part.UNREADABLE) ? "2" : "1"))
                .build();
    }

    private static @Nullable String text(Set<Part> late, Part part, Part has, String first) {
        return late.contains(part) ? "x" : late.contains(has) ? null : first;
    }

    private static @Nullable PhoneNumber phone(Set<Part> late) {
        if (late.contains(Part.PHONE)) {
            return PhoneNumber.of("13800138000");
        }
        return late.contains(Part.WRITING)
                ? PhoneNumber.of("-")
                : late.contains(Part.HAS_PHONE) ? null : PhoneNumber.of("");
    }

    @Test
    void the_first_part_that_differs_decides_whatever_the_others_say() {
        for (Part part : Part.values()) {
            ConsentRecord first = consent(part, false);
            ConsentRecord second = consent(part, true);

            assertThat(ConsentBook.LATEST_FIRST.compare(first, second))
                    .as("%s", part)
                    .isNegative();
            assertThat(ConsentBook.LATEST_FIRST.compare(second, first))
                    .as("%s", part)
                    .isPositive();
            assertThat(ConsentBook.LATEST_FIRST.compare(first, consent(part, false)))
                    .isZero();
        }
    }

    @Test
    void a_consent_without_time_comes_last() {
        ConsentRecord dated = ConsentRecord.builder().givenAt(EVE).id("K2").build();
        ConsentRecord undated = ConsentRecord.builder().id("K1").build();

        assertThat(ConsentBook.LATEST_FIRST.compare(dated, undated)).isNegative();
        assertThat(ConsentBook.LATEST_FIRST.compare(undated, dated)).isPositive();
    }

    @Test
    void unreadable_texts_are_compared_whatever_their_order() {
        TreeMap<String, String> unreadable = new TreeMap<>(Map.of("a", "1", "b", "2"));
        ConsentRecord one = ConsentRecord.builder().unreadable(unreadable).build();
        ConsentRecord other =
                ConsentRecord.builder().unreadable(unreadable.descendingMap()).build();

        assertThat(ConsentBook.LATEST_FIRST.compare(one, other)).isZero();
    }
}
