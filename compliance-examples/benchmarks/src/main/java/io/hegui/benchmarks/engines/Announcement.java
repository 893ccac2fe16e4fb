package io.hegui.benchmarks.engines;

import io.hegui.model.CallRecord;
import io.hegui.model.Segment;
import io.hegui.model.SegmentKind;

/** Whether a call says at its beginning, slowly enough, that it is for marketing. Stateless and thread-safe. */
public final class Announcement {

    private static final long LATEST_BEGIN_MILLIS = 10_000;
    private static final long FASTEST_PER_SECOND = 8;

    private Announcement() {}

    /** Whether no segment announces the call. */
    public static boolean isMissing(CallRecord call) {
        for (Segment segment : call.segmentsOrNone()) {
            if (segment.kind() == SegmentKind.MARKETING_IDENTIFICATION
                    && segment.from() != null
                    && segment.to() != null
                    && segment.text() != null
                    && segment.from().toMillis() <= LATEST_BEGIN_MILLIS
                    && segment.text().contains("营销电话")
                    && characters(segment.text()) * 1000L
                            <= FASTEST_PER_SECOND
                                    * (segment.to().toMillis() - segment.from().toMillis())) {
                return false;
            }
        }
        return true;
    }

    /** Characters without punctuation and spaces. */
    static int characters(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }
}
