package io.hegui.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 信息安全责任人: the responsible person for information security. Immutable and thread-safe.
 *
 * @param name a person's name
 * @param employedUntil last day of employment, inclusive; absent: still there
 * @param changeFiledOn day on which a change of officer was filed
 */
public record SecurityOfficer(
        @Nullable String name,
        @Nullable LocalDate employedUntil,
        @Nullable LocalDate changeFiledOn) {}
