package io.hegui.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 机房巡检记录: one day's entry of the machine room log (S1). Immutable and thread-safe.
 *
 * @param date day
 * @param temperature degrees Celsius
 * @param humidity relative humidity
 * @param ups state of the UPS as noted
 */
public record MonitoringEntry(
        @Nullable LocalDate date,
        @Nullable BigDecimal temperature,
        @Nullable BigDecimal humidity,
        @Nullable String ups) {}
