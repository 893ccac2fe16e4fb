package io.hegui.model;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * 社保: social insurance of a member of staff. Immutable and thread-safe.
 *
 * @param paidByApplicant paid by the applicant itself
 * @param province where it is paid
 * @param consecutiveMonths consecutive months paid, up to lastMonth
 * @param lastMonth last month paid
 */
public record SocialInsurance(
        @Nullable Boolean paidByApplicant,
        @Nullable Province province,
        @PositiveOrZero @Nullable Integer consecutiveMonths,
        @Nullable YearMonth lastMonth) {}
