package io.hegui.obligation;

import java.time.LocalDate;
import java.util.Optional;

/** 工作日历: which days are worked. Implementations are immutable and thread-safe. */
@FunctionalInterface
public interface WorkdayCalendar {

    /** Whether a day is worked; nothing when its year is not known. */
    Optional<Boolean> isWorkingDay(LocalDate day);
}
