package io.hegui.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.hegui.calendar.WorkingDays;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Reads calendars of working days: the one that ships with the library, and a host's own. Stateless and thread-safe. */
public final class Calendars {

    private Calendars() {}

    /** The years that ship with the library, each by the State Council's notice. */
    public static WorkingDays standard() {
        try (InputStream in = Objects.requireNonNull(Calendars.class.getResourceAsStream("working-days.json"))) {
            return read(in, "working-days.json");
        } catch (IOException e) {
            throw new UncheckedIOException("working-days.json can't be read", e);
        }
    }

    /**
     * Reads years in the form of the standard calendar: {@code {"years": [{"year", "source", "daysOff": ["first/last"],
     * "makeUpDays": []}]}}, first and last day inclusive.
     *
     * @param name what to call it in errors
     * @throws InputError when it is malformed; the message names the day or field
     * @throws IOException when it can't be read
     */
    public static WorkingDays read(InputStream in, String name) throws IOException {
        try {
            List<WorkingDays.Year> years = new ArrayList<>();
            for (Json node : Json.read(in).path("years")) {
                years.add(year(node));
            }
            return WorkingDays.of(years);
        } catch (JsonProcessingException e) {
            throw new InputError(name + ": " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InputError(name + ": " + e.getMessage(), e);
        }
    }

    private static WorkingDays.Year year(Json node) {
        if (!node.path("year").isWhole() || node.path("source").text().isBlank()) {
            throw new IllegalArgumentException("a year lacks 'year' or 'source'");
        }
        Set<LocalDate> daysOff = new TreeSet<>();
        for (Json range : node.path("daysOff")) {
            String[] ends = range.text().split("/", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("found '" + range.text() + "', expected first/last day");
            }
            LocalDate.parse(ends[0])
                    .datesUntil(LocalDate.parse(ends[1]).plusDays(1))
                    .forEach(daysOff::add);
        }
        Set<LocalDate> makeUpDays = new TreeSet<>();
        for (Json day : node.path("makeUpDays")) {
            makeUpDays.add(LocalDate.parse(day.text()));
        }
        return new WorkingDays.Year(
                Integer.parseInt(node.path("year").text()),
                daysOff,
                makeUpDays,
                node.path("source").text());
    }
}
