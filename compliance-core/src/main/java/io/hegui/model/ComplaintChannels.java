package io.hegui.model;

import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * 投诉渠道汇总: counts by channel as compiled by the firm (S1). Immutable and thread-safe.
 *
 * @param hotline12321 cases of 12321
 * @param hotline12345 cases of 12345
 * @param miitAppeal appeals at the ministry
 * @param followUps follow-up calls to complainants
 */
public record ComplaintChannels(
        @PositiveOrZero @Nullable Integer hotline12321,
        @PositiveOrZero @Nullable Integer hotline12345,
        @PositiveOrZero @Nullable Integer miitAppeal,
        @PositiveOrZero @Nullable Integer followUps) {}
