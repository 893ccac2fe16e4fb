package io.hegui.model;

import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 上一年度业务报告: the four figures of the business report (S5). Immutable and thread-safe.
 *
 * @param seats number of seats
 * @param calls number of calls in the year
 * @param satisfaction customer satisfaction as the firm measures it
 * @param complaintRate complaints per connected call, 0 to 1 inclusive
 */
public record BusinessReport(
        @PositiveOrZero @Nullable Integer seats,
        @PositiveOrZero @Nullable Long calls,
        @Nullable BigDecimal satisfaction,
        @Share @Nullable BigDecimal complaintRate) {}
