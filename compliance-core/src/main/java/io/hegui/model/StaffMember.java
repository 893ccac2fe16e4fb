package io.hegui.model;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 人员: a member of staff named in a license application (S3, S5). Immutable and thread-safe.
 *
 * @param name a person's name
 * @param position position
 * @param fullTime works full time
 * @param socialInsurance social insurance record
 * @param certificates certificates held
 * @param degree degree or its field
 * @param labourContract a labour contract is there
 * @param yearsOfExperience years of experience in the field
 * @param trainedIn trainings passed
 * @param identityProof copy of the identity card is there
 * @param resume resume is there
 * @param noDishonestyProof proof of no dishonesty record is there
 * @param caseHistory project cases are there
 * @param employedUntil last day of employment, inclusive; absent: no end
 */
public record StaffMember(
        @Nullable String name,
        @Nullable Position position,
        @Nullable Boolean fullTime,
        @Valid @Nullable SocialInsurance socialInsurance,
        List<String> certificates,
        @Nullable String degree,
        @Nullable Boolean labourContract,
        @Nullable BigDecimal yearsOfExperience,
        List<Training> trainedIn,
        @Nullable Boolean identityProof,
        @Nullable Boolean resume,
        @Nullable Boolean noDishonestyProof,
        @Nullable Boolean caseHistory,
        @Nullable LocalDate employedUntil) {
    public StaffMember {
        certificates = certificates == null ? List.of() : List.copyOf(certificates);
        trainedIn = trainedIn == null ? List.of() : List.copyOf(trainedIn);
    }
}
