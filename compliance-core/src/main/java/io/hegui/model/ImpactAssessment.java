package io.hegui.model;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 个人信息保护影响评估: the personal information impact assessment. Immutable and thread-safe.
 *
 * @param on day of the assessment
 * @param dataSubjects number of data subjects assessed
 * @param template an unchanged template was handed in; absent counts as false
 */
public record ImpactAssessment(
        @Nullable LocalDate on,
        @PositiveOrZero @Nullable Long dataSubjects,
        @Nullable Boolean template) {}
