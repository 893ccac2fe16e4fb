package io.hegui.rule;

import io.hegui.model.CallRecord;
import io.hegui.model.CallRecordBuilder;
import io.hegui.model.Direction;
import io.hegui.model.Outcome;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import io.hegui.model.Segment;
import io.hegui.model.SegmentKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a call and reads it back, with all its fields as they were. Stateless and thread-safe. */
final class CallCodec {

    /** How one field is written and read. */
    private record Part<T>(
            Function<CallRecord, @Nullable T> get,
            BiConsumer<StateOut, T> write,
            Function<StateIn, T> read,
            BiConsumer<CallRecordBuilder, T> set) {

        void write(CallRecord call, StateOut out) {
            T value = get.apply(call);
            if (value != null) {
                write.accept(out, value);
            }
        }

        void read(StateIn in, CallRecordBuilder call) {
            set.accept(call, read.apply(in));
        }
    }

    private static final List<Part<?>> PARTS = List.of(
            text(CallRecord::id, CallRecordBuilder::id),
            new Part<>(CallRecord::caller, StateOut::phone, StateIn::phone, CallRecordBuilder::caller),
            new Part<>(CallRecord::callee, StateOut::phone, StateIn::phone, CallRecordBuilder::callee),
            new Part<>(CallRecord::startedAt, StateOut::moment, StateIn::moment, CallRecordBuilder::startedAt),
            number(CallRecord::ringSeconds, CallRecordBuilder::ringSeconds),
            number(CallRecord::talkSeconds, CallRecordBuilder::talkSeconds),
            constant(Direction.class, CallRecord::direction, CallRecordBuilder::direction),
            constant(Purpose.class, CallRecord::purpose, CallRecordBuilder::purpose),
            constant(Outcome.class, CallRecord::outcome, CallRecordBuilder::outcome),
            text(CallRecord::agentId, CallRecordBuilder::agentId),
            new Part<>(CallRecord::aiAgent, StateOut::flag, StateIn::flag, CallRecordBuilder::aiAgent),
            text(CallRecord::scriptVersion, CallRecordBuilder::scriptVersion),
            text(CallRecord::subject, CallRecordBuilder::subject),
            text(CallRecord::client, CallRecordBuilder::client),
            new Part<>(CallRecord::converted, StateOut::flag, StateIn::flag, CallRecordBuilder::converted),
            text(CallRecord::orderId, CallRecordBuilder::orderId),
            constant(Sector.class, CallRecord::sector, CallRecordBuilder::sector),
            text(CallRecord::consentId, CallRecordBuilder::consentId),
            text(CallRecord::recordingFile, CallRecordBuilder::recordingFile),
            text(CallRecord::recordingSha256, CallRecordBuilder::recordingSha256),
            text(CallRecord::recordingNotice, CallRecordBuilder::recordingNotice),
            new Part<>(CallRecord::segments, CallCodec::segments, CallCodec::segments, CallRecordBuilder::segments));

    private CallCodec() {}

    /** How many fields are written, besides the unreadable texts. */
    static int parts() {
        return PARTS.size();
    }

    private static Part<String> text(
            Function<CallRecord, @Nullable String> get, BiConsumer<CallRecordBuilder, String> set) {
        return new Part<>(get, StateOut::text, StateIn::text, set);
    }

    private static Part<Integer> number(
            Function<CallRecord, @Nullable Integer> get, BiConsumer<CallRecordBuilder, Integer> set) {
        return new Part<>(get, (out, value) -> out.signed(value), StateIn::signedInt, set);
    }

    private static <E extends Enum<E>> Part<E> constant(
            Class<E> type, Function<CallRecord, @Nullable E> get, BiConsumer<CallRecordBuilder, E> set) {
        return new Part<>(get, (out, value) -> out.text(value.name()), in -> in.constant(type), set);
    }

    /** Writes a call: which fields it has, then those. */
    static void write(CallRecord call, StateOut out) {
        long present = 0;
        for (int i = 0; i < PARTS.size(); i++) {
            present |= PARTS.get(i).get.apply(call) == null ? 0 : 1L << i;
        }
        out.unsigned(present);
        PARTS.forEach(part -> part.write(call, out));
        out.map(call.unreadable(), StateOut::text);
    }

    /** Reads a call; one with a field that is none is refused. */
    static CallRecord read(StateIn in) {
        long present = in.unsigned();
        if (present >>> PARTS.size() != 0) {
            throw StateError.at("call", "a field of another version", "at most " + PARTS.size() + " fields");
        }
        CallRecordBuilder call = CallRecord.builder();
        for (int i = 0; i < PARTS.size(); i++) {
            if ((present & 1L << i) != 0) {
                PARTS.get(i).read(in, call);
            }
        }
        Map<String, String> unreadable = new HashMap<>();
        in.map((field, rest) -> unreadable.put(field, rest.text()));
        return call.unreadable(Map.copyOf(unreadable)).build();
    }

    private static void segments(StateOut out, List<Segment> segments) {
        out.unsigned(segments.size());
        for (Segment segment : segments) {
            out.text(segment.kind().name());
            duration(out, segment.from());
            duration(out, segment.to());
            out.textOrNone(segment.text());
        }
    }

    private static List<Segment> segments(StateIn in) {
        List<Segment> segments = new ArrayList<>();
        for (int left = in.size(); left > 0; left--) {
            segments.add(new Segment(in.constant(SegmentKind.class), duration(in), duration(in), in.textOrNone()));
        }
        return List.copyOf(segments);
    }

    private static void duration(StateOut out, @Nullable Duration value) {
        out.flag(value != null);
        if (value != null) {
            out.signed(value.getSeconds());
            out.unsigned(value.getNano());
        }
    }

    private static @Nullable Duration duration(StateIn in) {
        return in.flag() ? Duration.ofSeconds(in.signed(), in.unsigned()) : null;
    }
}
