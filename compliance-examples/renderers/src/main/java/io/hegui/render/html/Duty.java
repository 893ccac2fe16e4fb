package io.hegui.render.html;

import io.hegui.obligation.Obligation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Duties that differ only in whom they concern, together. Immutable and thread-safe.
 *
 * @param first one of them
 * @param count how many
 */
record Duty(Obligation first, int count) {

    /** Duties by due day, those alike together. */
    static List<Duty> of(List<Obligation> obligations) {
        Map<List<?>, List<Obligation>> groups = new LinkedHashMap<>();
        obligations.stream()
                .sorted(Comparator.comparing(Obligation::dueOn).thenComparing(Obligation::id))
                .forEach(duty -> groups.computeIfAbsent(
                                Arrays.asList(
                                        kind(duty),
                                        duty.title(),
                                        duty.opensOn(),
                                        duty.dueOn(),
                                        duty.dueAt(),
                                        duty.doneOn(),
                                        duty.state(),
                                        duty.estimated()),
                                key -> new ArrayList<>())
                        .add(duty));
        return groups.values().stream()
                .map(group -> new Duty(group.get(0), group.size()))
                .toList();
    }

    private static String kind(Obligation duty) {
        int at = duty.id().indexOf('@');
        return at < 0 ? duty.id() : duty.id().substring(0, at);
    }

    /** The id without its subject. */
    String kind() {
        return kind(first);
    }

    /** The day, and the time of day where it is due to the hour. */
    String due() {
        return first.dueAt() == null
                ? first.dueOn().toString()
                : first.dueAt().toString().replace('T', ' ');
    }
}
