package io.hegui.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 申报材料: a document handed in. Immutable and thread-safe.
 *
 * @param kind kind of document
 * @param file attachment within the package folder
 * @param format format as declared
 * @param bytes size in bytes as declared
 * @param sha256 SHA-256 digest as declared, hexadecimal
 * @param sealed bears the company seal
 * @param signedBy who signed (a person's name)
 * @param datedOn date on the document
 * @param legible legible
 * @param facts what the document shows
 */
public record Material(
        @NotNull @Nullable MaterialKind kind,
        @Nullable String file,
        @Nullable String format,
        @PositiveOrZero @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable Boolean sealed,
        @Nullable String signedBy,
        @Nullable LocalDate datedOn,
        @Nullable Boolean legible,
        @Valid @Nullable MaterialFacts facts) {}
