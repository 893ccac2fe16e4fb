package io.hegui.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * 续期材料: what goes with an application for renewal (S3, S5). Immutable and thread-safe.
 *
 * @param businessReport last year's business report
 * @param noViolationProof proof of no violations is there
 * @param siteProof current proof of site is there
 */
public record Renewal(
        @Valid @Nullable BusinessReport businessReport,
        @Nullable Boolean noViolationProof,
        @Nullable Boolean siteProof) {}
