package io.hegui.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 年检材料包: everything that a licensee holds or files for one reporting year, but for the record streams (calls, consents, complaints). A null section was not supplied; an empty one was supplied and holds nothing. Immutable and thread-safe.
 *
 * @param year reporting year, 1900 to 9998; the filing year is the next
 * @param jurisdiction province of the supervising bureau
 * @param operatingSince first day of business; when later than 1 January, coverage starts here
 * @param license the license
 * @param licensee the licensee
 * @param changes changes of registration
 * @param numbers number resources
 * @param agents agents
 * @param staff staff
 * @param site site
 * @param systems systems
 * @param security information security
 * @param dataProtection data protection
 * @param materials materials of the inspection
 * @param annualReport annual report
 * @param previousReport annual report of the year before
 * @param complianceReport Beijing's compliance report
 * @param platform what platform and carriers show
 * @param branches branches
 * @param chain chain of operation of the firm itself
 * @param outsourcing outsourcing parties
 * @param contents texts that users meet
 * @param doNotCall numbers that must not be called
 * @param anomalies anomalies found by the firm
 * @param complaintImprovements improvements after complaints
 * @param complaintChannels counts by channel
 * @param certifications certifications
 * @param application application, when one is planned or under way
 * @param done obligations already met
 * @param events events that start deadlines
 * @param repair grade repair
 * @param regulatorFindings what the regulator established
 * @param history earlier grades
 * @param waivers accepted explanations
 * @param extensions free-form data of the host, kept as it is
 */
public record InspectionPackage(
        @NotNull
        @Min(value = 1900, message = InspectionPackage.YEARS)
        @Max(value = 9998, message = InspectionPackage.YEARS)
        @Nullable
        Integer year,

        @Nullable Province jurisdiction,
        @Nullable LocalDate operatingSince,
        @Valid @Nullable License license,
        @Valid @Nullable Licensee licensee,
        @Nullable List<@Valid RegistrationChange> changes,
        @Nullable List<@Valid NumberResource> numbers,
        @Nullable List<@Valid Agent> agents,
        @Nullable List<@Valid StaffMember> staff,
        @Valid @Nullable Site site,
        @Valid @Nullable Systems systems,
        @Valid @Nullable Security security,
        @Valid @Nullable DataProtection dataProtection,
        @Nullable List<@Valid Material> materials,
        @Valid @Nullable AnnualReport annualReport,
        @Valid @Nullable PreviousReport previousReport,
        @Valid @Nullable ComplianceReport complianceReport,
        @Valid @Nullable Platform platform,
        @Nullable List<@Valid Branch> branches,
        @Valid @Nullable Chain chain,
        @Nullable List<@Valid OutsourcingParty> outsourcing,
        @Nullable List<@Valid Content> contents,
        @Nullable List<@Valid DoNotCallEntry> doNotCall,
        List<@Valid AnomalyRecord> anomalies,
        List<@Valid ComplaintImprovement> complaintImprovements,
        @Valid @Nullable ComplaintChannels complaintChannels,
        List<@Valid Certification> certifications,
        @Valid @Nullable Application application,
        List<@Valid DoneObligation> done,
        List<@Valid PackageEvent> events,
        @Valid @Nullable Repair repair,
        List<@Valid RegulatorFinding> regulatorFindings,
        List<@Valid GradeHistory> history,
        List<@Valid Waiver> waivers,
        Map<String, Object> extensions) {

    private static final String YEARS = "a year from 1900 to 9998";

    public InspectionPackage {
        changes = changes == null ? null : List.copyOf(changes);
        numbers = numbers == null ? null : List.copyOf(numbers);
        agents = agents == null ? null : List.copyOf(agents);
        staff = staff == null ? null : List.copyOf(staff);
        materials = materials == null ? null : List.copyOf(materials);
        branches = branches == null ? null : List.copyOf(branches);
        outsourcing = outsourcing == null ? null : List.copyOf(outsourcing);
        contents = contents == null ? null : List.copyOf(contents);
        doNotCall = doNotCall == null ? null : List.copyOf(doNotCall);
        anomalies = anomalies == null ? List.of() : List.copyOf(anomalies);
        complaintImprovements = complaintImprovements == null ? List.of() : List.copyOf(complaintImprovements);
        certifications = certifications == null ? List.of() : List.copyOf(certifications);
        done = done == null ? List.of() : List.copyOf(done);
        events = events == null ? List.of() : List.copyOf(events);
        regulatorFindings = regulatorFindings == null ? List.of() : List.copyOf(regulatorFindings);
        history = history == null ? List.of() : List.copyOf(history);
        waivers = waivers == null ? List.of() : List.copyOf(waivers);
        extensions = extensions == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /** A builder of a package about a reporting year, without any section. */
    public static InspectionPackageBuilder builder(int year) {
        return new InspectionPackageBuilder().year(year);
    }

    /** A builder that starts from this package. */
    public InspectionPackageBuilder toBuilder() {
        return new InspectionPackageBuilder(this);
    }

    /** The same package with another do-not-call list. */
    public InspectionPackage withDoNotCall(List<DoNotCallEntry> entries) {
        return toBuilder().doNotCall(entries).build();
    }
}
