package io.hegui.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 年报: the licensee's annual report (S2). Immutable and thread-safe.
 *
 * @param submittedOn day of submission
 * @param filedWith with whom it was filed
 * @param prefilledOn day of the pre-filling
 * @param dataLockedOn day on which the figures were locked
 * @param auditedOn day of the uploaded audit report
 * @param auditorIndependent the auditor is independent
 * @param revenue revenue in yuan
 * @param cost cost in yuan
 * @param callCenterRevenue call-center revenue in yuan
 * @param taxRevenue call-center revenue in the tax system, in yuan
 * @param reconciliation a reconciliation of both is there
 * @param seats seats
 * @param aiSeats AI seats
 * @param staff staff
 * @param clients clients served
 * @param calls calls of the year
 * @param outboundConnectRate connected outbound calls per outbound call with an outcome, 0 to 1 inclusive
 * @param averageTalkSeconds mean seconds of conversation of connected calls
 * @param conversionRate converted per connected outbound marketing call, 0 to 1 inclusive
 * @param complaintRate complaints per connected call, 0 to 1 inclusive
 * @param recordings recordings kept
 * @param complaints complaint cases
 * @param callerNumbers distinct numbers that called out
 * @param reportedProvinces provinces whose users were reported
 * @param signedBy who signed the letter of truthfulness
 * @param truthLetterPublished the letter is published
 * @param voluntaryCorrectionOn day of a voluntary correction
 * @param seatsExplanation why seats fell
 */
public record AnnualReport(
        @Nullable LocalDate submittedOn,
        List<Filing> filedWith,
        @Nullable LocalDate prefilledOn,
        @Nullable LocalDate dataLockedOn,
        @Nullable LocalDate auditedOn,
        @Nullable Boolean auditorIndependent,
        @PositiveOrZero @Nullable BigDecimal revenue,
        @PositiveOrZero @Nullable BigDecimal cost,
        @PositiveOrZero @Nullable BigDecimal callCenterRevenue,
        @PositiveOrZero @Nullable BigDecimal taxRevenue,
        @Nullable Boolean reconciliation,
        @PositiveOrZero @Nullable Integer seats,
        @PositiveOrZero @Nullable Integer aiSeats,
        @PositiveOrZero @Nullable Integer staff,
        @Nullable List<String> clients,
        @PositiveOrZero @Nullable Long calls,
        @Share @Nullable BigDecimal outboundConnectRate,
        @Nullable BigDecimal averageTalkSeconds,
        @Share @Nullable BigDecimal conversionRate,
        @Share @Nullable BigDecimal complaintRate,
        @PositiveOrZero @Nullable Long recordings,
        @PositiveOrZero @Nullable Long complaints,
        @PositiveOrZero @Nullable Long callerNumbers,
        List<Province> reportedProvinces,
        List<Signatory> signedBy,
        @Nullable Boolean truthLetterPublished,
        @Nullable LocalDate voluntaryCorrectionOn,
        @Valid @Nullable SeatsExplanation seatsExplanation) {
    public AnnualReport {
        filedWith = filedWith == null ? List.of() : List.copyOf(filedWith);
        clients = clients == null ? null : List.copyOf(clients);
        reportedProvinces = reportedProvinces == null ? List.of() : List.copyOf(reportedProvinces);
        signedBy = signedBy == null ? List.of() : List.copyOf(signedBy);
    }
}
