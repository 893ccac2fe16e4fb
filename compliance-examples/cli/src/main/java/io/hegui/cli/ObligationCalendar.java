package io.hegui.cli;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Moment;
import io.hegui.obligation.Department;
import io.hegui.obligation.Obligation;
import io.hegui.obligation.ObligationState;
import io.hegui.rule.RuleSet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Writes duties as an iCalendar (RFC 5545), an event on the last day of each. The UID is made of licensee, filing year and
 * duty, DTSTAMP and SEQUENCE of the day as of which the duties stand: the same input gives the same bytes, and a later
 * import replaces what an earlier one brought. Immutable and thread-safe.
 */
final class ObligationCalendar {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int OCTETS_OF_A_LINE = 75;

    /** Whole-day events are announced at 09:00, a week and a day before. */
    private static final int NOTICE_HOUR = 9;

    private static final List<Integer> NOTICE_DAYS = List.of(7, 1);

    /** What is due to the hour is announced so many hours before. */
    private static final int NOTICE_HOURS = 4;

    private final Language language;
    private final RuleSet rules;

    ObligationCalendar(Language language, RuleSet rules) {
        this.language = language;
        this.rules = rules;
    }

    /** The calendar of one licensee, lines ended by CRLF and at most 75 octets long. */
    String text(InspectionPackage inspection, LocalDate asOf, List<Obligation> duties) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Hegui//Compliance//" + t("ZH", "EN"));
        String name =
                inspection.licensee() == null ? null : inspection.licensee().name();
        String title = t("许可证合规义务", "License duties") + (name == null ? "" : " " + name);
        calendar.setName(title);
        calendar.addExperimentalProperty("X-WR-CALNAME", title);
        Map<String, Integer> used = new HashMap<>();
        for (Obligation duty : duties) {
            int number = used.merge(duty.filingYear() + duty.id(), 1, Integer::sum);
            calendar.addEvent(event(duty, uid(inspection, duty, number), asOf));
        }
        return folded(written(calendar));
    }

    /** Licensee, filing year of a yearly duty, and duty; a number where two duties bear one id. */
    private static String uid(InspectionPackage inspection, Obligation duty, int number) {
        String license =
                inspection.license() == null ? null : inspection.license().number();
        String code =
                inspection.licensee() == null ? null : inspection.licensee().creditCode();
        StringJoiner uid = new StringJoiner("/");
        uid.add(license != null ? license : code != null ? code : "licensee");
        if (duty.filingYear() != null) {
            uid.add(duty.filingYear().toString());
        }
        uid.add(duty.id());
        if (number > 1) {
            uid.add(Integer.toString(number));
        }
        return uid + "@hegui";
    }

    private VEvent event(Obligation duty, String uid, LocalDate asOf) {
        VEvent event = new VEvent();
        event.setUid(uid);
        Date stamp = Date.from(asOf.atStartOfDay(CHINA).toInstant());
        event.setDateTimeStamp(stamp);
        event.setLastModified(stamp);
        event.setSequence(Math.toIntExact(asOf.toEpochDay()));
        event.setSummary(mark(duty) + set(language.of(duty.title())));
        event.setDescription(description(duty));
        event.setTransparency(true);
        String[] departments = duty.departments().stream()
                .map((Department department) -> language.of(department))
                .toArray(String[]::new);
        if (departments.length > 0) {
            event.addCategories(departments);
        }
        Moment at = duty.dueAt();
        if (at == null) {
            event.setDateStart(new DateStart(day(duty.dueOn())));
            event.setDateEnd(new DateEnd(day(duty.dueOn().plusDays(1))));
        } else {
            event.setDateStart(Date.from(instant(at)));
        }
        if (duty.state() == ObligationState.DUE || duty.state() == ObligationState.UPCOMING) {
            notices(event, duty);
        }
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static Instant instant(Moment moment) {
        return moment.toLocalDateTime().atZone(CHINA).toInstant();
    }

    private static void notices(VEvent event, Obligation duty) {
        String text = event.getSummary().getValue();
        if (duty.dueAt() != null) {
            event.addAlarm(VAlarm.display(before(NOTICE_HOURS), text));
            return;
        }
        NOTICE_DAYS.forEach(days -> event.addAlarm(VAlarm.display(before(days * 24 - NOTICE_HOUR), text)));
    }

    private static Trigger before(int hours) {
        return new Trigger(Duration.builder().prior(true).hours(hours).build(), Related.START);
    }

    private String mark(Obligation duty) {
        String estimate = duty.estimated() ? t("[估算] ", "[ESTIMATE] ") : "";
        boolean told = duty.state() == ObligationState.OVERDUE || duty.state() == ObligationState.DONE;
        return (told ? "[" + language.of(duty.state()) + "] " : "") + estimate;
    }

    private String description(Obligation duty) {
        StringJoiner text = new StringJoiner("\n");
        text.add(t("状态\uFF1A", "State: ") + language.of(duty.state()));
        if (duty.opensOn() != null && !duty.opensOn().equals(duty.dueOn())) {
            text.add(t("办理期间\uFF1A", "Open: ") + duty.opensOn() + t(" 至 ", " to ") + duty.dueOn());
        }
        if (duty.doneOn() != null) {
            text.add(t("完成于\uFF1A", "Done on: ") + duty.doneOn());
        }
        if (!duty.departments().isEmpty()) {
            text.add(t("部门\uFF1A", "By: ") + ObligationText.departments(language, duty));
        }
        duty.sources().forEach(source -> text.add(t("依据\uFF1A", "Source: ") + language.of(source, rules)));
        duty.derivation().forEach(step -> text.add(t("推算\uFF1A", "Derivation: ") + language.of(step)));
        text.add(t("不构成法律意见。", "Nothing here is legal advice."));
        return set(text.toString());
    }

    private String set(String text) {
        return language == Language.zh ? ChinesePunctuation.set(text) : text;
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // it folds after characters; the standard counts octets
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't be written", e);
        }
        return text.toString();
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 32);
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String character = Character.toString(text.codePointAt(i));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            boolean ends = character.equals("\r") || character.equals("\n");
            if (!ends && octets + size > OCTETS_OF_A_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets = ends ? 0 : octets + size;
        }
        return folded.toString();
    }

    private String t(String chinese, String english) {
        return language.of(chinese, english);
    }
}
