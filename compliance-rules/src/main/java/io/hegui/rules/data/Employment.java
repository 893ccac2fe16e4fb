package io.hegui.rules.data;

import io.hegui.model.Agent;
import io.hegui.model.InspectionPackage;
import io.hegui.model.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Until when the people of a package are employed, by agent number or name. Thread-safe once made. */
final class Employment {

    private final Map<String, List<LocalDate>> lastDays = new HashMap<>();
    private final boolean agentsKnown;

    Employment(InspectionPackage inspection) {
        List<Agent> agents = inspection.agents();
        List<StaffMember> staff = inspection.staff();
        agentsKnown = agents != null;
        if (agents != null) {
            for (Agent agent : agents) {
                note(agent.id(), agent.employedUntil());
                note(agent.name(), agent.employedUntil());
            }
        }
        if (staff != null) {
            staff.forEach(member -> note(member.name(), member.employedUntil()));
        }
    }

    private void note(@Nullable String person, @Nullable LocalDate lastDay) {
        if (person != null) {
            lastDays.computeIfAbsent(person.strip(), p -> new ArrayList<>(1))
                    .add(lastDay == null ? LocalDate.MAX : lastDay);
        }
    }

    /** Whether everybody of that number or name had left before a day; the last day of employment counts as employed. */
    boolean hadLeft(String person, LocalDate day) {
        List<LocalDate> known = lastDays.get(person.strip());
        return known != null && known.stream().allMatch(last -> last.isBefore(day));
    }

    /** Whether the package can't tell, because the agents were not supplied. */
    boolean isUnknown(String person) {
        return !agentsKnown && !lastDays.containsKey(person.strip());
    }
}
