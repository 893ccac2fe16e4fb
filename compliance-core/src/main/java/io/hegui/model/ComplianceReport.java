package io.hegui.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 呼叫中心合规报告: Beijing's yearly report (S5). Immutable and thread-safe.
 *
 * @param submittedOn day of submission
 * @param serviceQuality part on service quality is there
 * @param dataSecurity part on data security is there
 * @param systemOperation part on system operation is there
 */
public record ComplianceReport(
        @Nullable LocalDate submittedOn,
        @Nullable Boolean serviceQuality,
        @Nullable Boolean dataSecurity,
        @Nullable Boolean systemOperation) {}
