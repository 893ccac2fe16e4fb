package io.hegui.importers;

import io.hegui.model.CallRecord;
import io.hegui.model.CallRecordBuilder;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one record of the legs of one call. What the legs don't tell stays absent. The order of legs that are equal in time
 * is that of their content, so the result is the same for any order of rows. For one thread.
 */
final class CallMerger {

    private final ImportMapping mapping;
    private final Directions directions;
    private final NumberText numbers;
    private final ImportTally tally;

    CallMerger(ImportMapping mapping, ImportTally tally) {
        this.mapping = mapping;
        this.directions = new Directions(mapping.own());
        this.numbers = new NumberText(mapping.numbers());
        this.tally = tally;
    }

    /** The record; null when the call is none that counts, which is tallied. */
    @Nullable
    CallRecord merge(List<Leg> all) {
        List<Leg> legs = withoutCopies(all);
        Draft draft = new Draft(legs);
        Direction told = draft.mappedDirection();
        Set<Direction> found = told == null ? directions.of(legs) : Set.of(told);
        if (found.isEmpty() && directions.isInternal(legs)) {
            all.forEach(leg -> tally.drop(DropReason.INTERNAL_CALL, leg.row.place()));
            return null;
        }
        if (isNothing(legs)) {
            all.forEach(leg -> tally.drop(DropReason.NO_CALL, leg.row.place()));
            return null;
        }
        draft.direction(found);
        draft.numbers();
        draft.times();
        draft.outcome();
        draft.agent();
        draft.mapped();
        draft.id();
        CallRecord record = draft.build();
        tally.record(all.size());
        return record;
    }

    private static boolean isNothing(List<Leg> legs) {
        return legs.stream()
                .allMatch(leg -> leg.row.second() == Long.MIN_VALUE
                        && leg.start.raw() == null
                        && leg.id == null
                        && NumberText.bare(leg.caller) == null
                        && NumberText.bare(leg.callee) == null);
    }

    /** Of rows that tell of the same leg, the one with the longest conversation. */
    private List<Leg> withoutCopies(List<Leg> all) {
        if (all.size() == 1 || all.stream().allMatch(leg -> leg.legKey == null)) {
            return all;
        }
        Map<String, Leg> best = new HashMap<>();
        List<Leg> kept = new ArrayList<>();
        for (Leg leg : all) {
            String key = leg.legKey;
            Leg known = key == null ? null : best.get(key);
            if (known == null) {
                if (key != null) {
                    best.put(key, leg);
                }
                kept.add(leg);
                continue;
            }
            tally.note(ImportNote.COPIES_DIFFER, leg.row.place());
            if (talkOf(leg) > talkOf(known)) {
                kept.set(kept.indexOf(known), leg);
                best.put(key, leg);
            }
        }
        return kept;
    }

    private static int talkOf(Leg leg) {
        Integer talk = leg.answered ? leg.talkSeconds() : null;
        return talk == null ? (leg.answered ? 0 : -1) : talk;
    }

    /** A record in the making. */
    private final class Draft {

        private final List<Leg> legs;
        private final Leg entry;
        private final CallRecordBuilder call = CallRecord.builder();
        private final Map<String, String> unreadable = new HashMap<>();
        private @Nullable Direction direction;

        Draft(List<Leg> legs) {
            this.legs = legs;
            this.entry = legs.stream().filter(leg -> !leg.placed).findFirst().orElse(legs.get(0));
        }

        private void note(ImportNote note) {
            tally.note(note, entry.row.place());
        }

        @Nullable
        Direction mappedDirection() {
            String text = text("direction");
            Direction direct = text == null ? null : FieldValues.direction(text);
            String type = direct == null ? text(TargetFields.TYPE) : null;
            return type == null ? direct : FieldValues.directionOfType(type);
        }

        void direction(Set<Direction> found) {
            direction = found.size() == 1 ? found.iterator().next() : null;
            call.direction(direction);
            if (found.size() > 1) {
                note(ImportNote.DIRECTION_CONTRADICTED);
            } else if (direction == null) {
                note(ImportNote.DIRECTION_UNKNOWN);
            }
        }

        void numbers() {
            String caller = entry.caller;
            String callee = entry.callee;
            if (direction == Direction.OUTBOUND) {
                callee = first(legs, leg -> directions.isOutside(leg.callee) ? leg.callee : null, callee);
                String shown = entry.shownCaller != null ? entry.shownCaller : caller;
                caller = directions.isOwn(shown)
                        ? shown
                        : first(legs, leg -> directions.isOwn(leg.caller) ? leg.caller : null, shown);
            } else if (direction == Direction.INBOUND) {
                caller = first(legs, leg -> directions.isOutside(leg.caller) ? leg.caller : null, caller);
                String called = entry.calledNumber != null ? entry.calledNumber : callee;
                callee = directions.isOwn(called)
                        ? called
                        : first(legs, leg -> directions.isOwn(leg.callee) ? leg.callee : null, called);
            }
            if (entry.fromOriginate) {
                note(ImportNote.CALLEE_FROM_ORIGINATE);
            }
            call.caller(number(caller, false));
            call.callee(number(callee, direction == Direction.OUTBOUND));
        }

        private @Nullable String first(
                List<Leg> among,
                java.util.function.Function<Leg, @Nullable String> wanted,
                @Nullable String otherwise) {
            for (Leg leg : among) {
                String found = wanted.apply(leg);
                if (found != null) {
                    return found;
                }
            }
            return otherwise;
        }

        private @Nullable PhoneNumber number(@Nullable String raw, boolean dialled) {
            if (NumberText.isMark(raw)) {
                note(ImportNote.SYSTEM_EXTENSION);
                return null;
            }
            String number = numbers.of(raw, dialled);
            if (number == null) {
                note(ImportNote.NUMBER_ABSENT);
                return null;
            }
            if (directions.isExtension(number)) {
                note(ImportNote.EXTENSION_AS_NUMBER);
            }
            return PhoneNumber.of(number);
        }

        void times() {
            Stamp start = entry.start;
            call.startedAt(start.moment());
            if (start.raw() != null) {
                unreadable.put("startedAt", start.raw());
                note(ImportNote.TIME_UNREADABLE);
            } else if (start.moment() == null) {
                note(ImportNote.START_ABSENT);
            } else if (start.moment().precision() != Moment.Precision.SECOND) {
                note(ImportNote.NO_SECONDS);
            }
            if (entry.answer.raw() != null || entry.end.raw() != null) {
                note(ImportNote.TIME_UNREADABLE);
            }
        }

        void outcome() {
            List<Leg> talking = talking();
            if (talking.isEmpty()) {
                Leg last = last();
                call.outcome(last.outcome);
                call.talkSeconds(talkOfUnanswered());
                call.ringSeconds(ringOfUnanswered());
                if (last.outcome == null) {
                    note(ImportNote.OUTCOME_UNKNOWN);
                    if (last.rawOutcome != null) {
                        unreadable.put(CallRecord.OUTCOME, last.rawOutcome);
                    }
                }
            } else {
                call.outcome(talking.get(0).outcome == null ? Outcome.CONNECTED : talking.get(0).outcome);
                Integer talk = Talk.seconds(talking);
                call.talkSeconds(talk);
                if (talk == null && entry.rawTalk == null) {
                    note(ImportNote.TALK_UNKNOWN);
                }
                call.ringSeconds(ringUntil(talking));
            }
            raw("talkSeconds", entry.rawTalk);
            raw("ringSeconds", entry.rawRing);
        }

        private void raw(String field, @Nullable String text) {
            if (text != null) {
                unreadable.put(field, text);
                note(ImportNote.SECONDS_UNREADABLE);
            }
        }

        /** The answered legs in which somebody of the other side took part; where none tells so, all answered ones. */
        private List<Leg> talking() {
            List<Leg> answered = legs.stream().filter(leg -> leg.answered).toList();
            List<Leg> placed = answered.stream().filter(leg -> leg.placed).toList();
            if (!placed.isEmpty() && legs.stream().anyMatch(leg -> !leg.placed)) {
                return placed;
            }
            List<Leg> partnered = answered.stream()
                    .filter(leg -> Boolean.TRUE.equals(leg.partner))
                    .toList();
            if (!partnered.isEmpty()) {
                return partnered;
            }
            if (answered.stream().anyMatch(leg -> Boolean.FALSE.equals(leg.partner))) {
                note(ImportNote.ANSWERED_BY_MACHINE);
            }
            return answered;
        }

        private Leg last() {
            return legs.stream()
                    .filter(leg -> !leg.placed)
                    .max(Comparator.comparingLong(Leg::lastSecond).thenComparing(leg -> leg.row, StoredRow.ORDER))
                    .orElse(entry);
        }

        private @Nullable Integer talkOfUnanswered() {
            if (legs.stream().anyMatch(leg -> leg.talk != null && leg.talk > 0 && leg.outcome != null)) {
                note(ImportNote.UNANSWERED_WITH_TALK);
            }
            return entry.rawTalk == null && legs.stream().allMatch(leg -> leg.outcome != null)
                    ? Integer.valueOf(0)
                    : entry.talk;
        }

        private @Nullable Integer ringOfUnanswered() {
            if (legs.size() == 1) {
                return entry.ringSeconds();
            }
            if (!entry.start.isExact() || legs.stream().anyMatch(leg -> !leg.start.isExact())) {
                return null;
            }
            long over = legs.stream().mapToLong(Leg::lastSecond).max().orElse(entry.start.second());
            return Math.toIntExact(Math.min(over - entry.start.second(), Integer.MAX_VALUE));
        }

        private @Nullable Integer ringUntil(List<Leg> talking) {
            if (talking.size() == 1 && (legs.size() == 1 || talking.get(0) == entry)) {
                return entry.ringSeconds();
            }
            if (!entry.start.isExact()) {
                return null;
            }
            long earliest = Long.MAX_VALUE;
            for (Leg leg : talking) {
                Long answered = leg.answeredSecond();
                if (answered == null) {
                    return null;
                }
                earliest = Math.min(earliest, answered);
            }
            return earliest < entry.start.second()
                    ? null
                    : (Integer) Math.toIntExact(Math.min(earliest - entry.start.second(), Integer.MAX_VALUE));
        }

        void agent() {
            AgentSettings agents = mapping.agents();
            if (!agents.byExtension() && agents.map().isEmpty()) {
                return;
            }
            List<String> candidates = new ArrayList<>();
            List<Leg> order = new ArrayList<>(talking0());
            order.addAll(legs);
            for (Leg leg : order) {
                boolean out = direction == Direction.OUTBOUND;
                addIfThere(candidates, Channels.peer(out ? leg.channel : leg.partnerChannel));
                addIfThere(candidates, NumberText.bare(out ? leg.caller : leg.callee));
                addIfThere(candidates, Channels.peer(out ? leg.partnerChannel : leg.channel));
            }
            for (String candidate : candidates) {
                String agent = agents.map().get(candidate);
                if (agent == null && agents.byExtension() && directions.isExtension(candidate)) {
                    agent = candidate;
                }
                if (agent != null) {
                    call.agentId(agent);
                    return;
                }
            }
        }

        private List<Leg> talking0() {
            return legs.stream()
                    .filter(leg -> leg.answered && !Boolean.FALSE.equals(leg.partner))
                    .toList();
        }

        private static void addIfThere(List<String> list, @Nullable String text) {
            if (text != null) {
                list.add(text);
            }
        }

        /** Fields that the mapping fills beside what the system's rows mean by themselves. */
        void mapped() {
            if (entry.recordingFile != null) {
                call.recordingFile(first(legs, leg -> leg.recordingFile, null));
            }
            boolean unknown = false;
            for (String field : mapping.fields().keySet()) {
                if (!SourceFields.READ_BY_LEGS.contains(field)) {
                    String text = text(field);
                    if (text != null && !FieldValues.set(call, field, text)) {
                        unreadable.put(field, text);
                        unknown = true;
                    }
                }
            }
            if (unknown) {
                note(ImportNote.VALUE_UNKNOWN);
            }
        }

        /** The mapped text of a field: of the first leg that has one. */
        private @Nullable String text(String field) {
            FieldMapping from = mapping.fields().get(field);
            return from == null ? null : first(legs, leg -> SourceFields.text(leg, from), null);
        }

        void id() {
            String id = text("id");
            if (id == null) {
                id = entry.callId != null ? entry.callId : first(legs, leg -> leg.callId, null);
            }
            if (id == null && mapping.ids() == ImportMapping.CallIds.CONTENT) {
                id = ContentId.of(legs);
            }
            if (id == null) {
                note(ImportNote.ID_ABSENT);
            }
            call.id(id == null ? null : mapping.idPrefix() + id);
            Set<String> ids = new HashSet<>();
            legs.forEach(leg -> {
                if (leg.id != null) {
                    ids.add(leg.id);
                }
            });
            if (legs.stream().anyMatch(leg -> !ids.containsAll(leg.named))) {
                note(ImportNote.LEG_MISSING);
            }
        }

        CallRecord build() {
            return call.unreadable(Map.copyOf(unreadable)).build();
        }
    }
}
