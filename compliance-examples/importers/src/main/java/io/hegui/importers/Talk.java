package io.hegui.importers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seconds of conversation over several legs. Stateless and thread-safe. */
final class Talk {

    private record Span(long from, long to) {}

    private Talk() {}

    /**
     * The seconds during which at least one of the legs talked; null when their times don't tell.
     *
     * @param legs answered ones, at least one
     */
    static @Nullable Integer seconds(List<Leg> legs) {
        if (legs.size() == 1) {
            return legs.get(0).talkSeconds();
        }
        List<Span> spans = new ArrayList<>();
        for (Leg leg : legs) {
            Long from = leg.answeredSecond();
            Integer talk = leg.talkSeconds();
            if (from == null || talk == null) {
                return null;
            }
            spans.add(new Span(from, from + talk));
        }
        spans.sort(Comparator.comparingLong(Span::from));
        long sum = 0;
        long reached = Long.MIN_VALUE;
        for (Span span : spans) {
            long from = Math.max(span.from, reached);
            if (span.to > from) {
                sum += span.to - from;
                reached = span.to;
            }
        }
        return Math.toIntExact(Math.min(sum, Integer.MAX_VALUE));
    }
}
