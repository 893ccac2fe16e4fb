package io.hegui.model;

import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 材料内容: what a document shows, by kind. Immutable and thread-safe.
 *
 * @param businessLicense IDENTITY: business license
 * @param legalRepresentativeId IDENTITY: identity card of the legal representative
 * @param original LICENSE_COPIES: original
 * @param duplicate LICENSE_COPIES: duplicate
 * @param revenue BUSINESS_STATUS: revenue in yuan
 * @param seats BUSINESS_STATUS: seats
 * @param staff BUSINESS_STATUS: staff
 * @param clients BUSINESS_STATUS: number of clients
 * @param callCenterRevenueSeparate AUDIT_REPORT: shows call-center revenue apart
 * @param callCenterRevenue AUDIT_REPORT: call-center revenue in yuan
 * @param emergencyPlan SECURITY_SYSTEM: emergency plan
 * @param responsiblePerson SECURITY_SYSTEM: responsible person is named
 * @param drillRecord SECURITY_SYSTEM: drill record
 * @param activation NUMBER_USAGE: proof of activation
 * @param renewal NUMBER_USAGE: proof of renewal
 * @param use NUMBER_USAGE: description of use
 * @param address SITE_PROOF: address
 * @param leaseUntil SITE_PROOF: last day of the lease, inclusive
 */
public record MaterialFacts(
        @Nullable Boolean businessLicense,
        @Nullable Boolean legalRepresentativeId,
        @Nullable Boolean original,
        @Nullable Boolean duplicate,
        @PositiveOrZero @Nullable BigDecimal revenue,
        @PositiveOrZero @Nullable Integer seats,
        @PositiveOrZero @Nullable Integer staff,
        @PositiveOrZero @Nullable Integer clients,
        @Nullable Boolean callCenterRevenueSeparate,
        @PositiveOrZero @Nullable BigDecimal callCenterRevenue,
        @Nullable Boolean emergencyPlan,
        @Nullable Boolean responsiblePerson,
        @Nullable Boolean drillRecord,
        @Nullable Boolean activation,
        @Nullable Boolean renewal,
        @Nullable Boolean use,
        @Nullable String address,
        @Nullable LocalDate leaseUntil) {}
