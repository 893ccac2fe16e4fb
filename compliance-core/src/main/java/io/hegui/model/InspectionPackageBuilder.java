package io.hegui.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link InspectionPackage} section by section; a section that is not set counts as not supplied. Mutable, for
 * one thread.
 */
public final class InspectionPackageBuilder {

    private @Nullable Integer year;
    private @Nullable Province jurisdiction;
    private @Nullable LocalDate operatingSince;
    private @Nullable License license;
    private @Nullable Licensee licensee;
    private @Nullable List<RegistrationChange> changes;
    private @Nullable List<NumberResource> numbers;
    private @Nullable List<Agent> agents;
    private @Nullable List<StaffMember> staff;
    private @Nullable Site site;
    private @Nullable Systems systems;
    private @Nullable Security security;
    private @Nullable DataProtection dataProtection;
    private @Nullable List<Material> materials;
    private @Nullable AnnualReport annualReport;
    private @Nullable PreviousReport previousReport;
    private @Nullable ComplianceReport complianceReport;
    private @Nullable Platform platform;
    private @Nullable List<Branch> branches;
    private @Nullable Chain chain;
    private @Nullable List<OutsourcingParty> outsourcing;
    private @Nullable List<Content> contents;
    private @Nullable List<DoNotCallEntry> doNotCall;
    private List<AnomalyRecord> anomalies = List.of();
    private List<ComplaintImprovement> complaintImprovements = List.of();
    private @Nullable ComplaintChannels complaintChannels;
    private List<Certification> certifications = List.of();
    private @Nullable Application application;
    private List<DoneObligation> done = List.of();
    private List<PackageEvent> events = List.of();
    private @Nullable Repair repair;
    private List<RegulatorFinding> regulatorFindings = List.of();
    private List<GradeHistory> history = List.of();
    private List<Waiver> waivers = List.of();
    private Map<String, Object> extensions = Map.of();

    InspectionPackageBuilder() {}

    InspectionPackageBuilder(InspectionPackage from) {
        year = from.year();
        jurisdiction = from.jurisdiction();
        operatingSince = from.operatingSince();
        license = from.license();
        licensee = from.licensee();
        changes = from.changes();
        numbers = from.numbers();
        agents = from.agents();
        staff = from.staff();
        site = from.site();
        systems = from.systems();
        security = from.security();
        dataProtection = from.dataProtection();
        materials = from.materials();
        annualReport = from.annualReport();
        previousReport = from.previousReport();
        complianceReport = from.complianceReport();
        platform = from.platform();
        branches = from.branches();
        chain = from.chain();
        outsourcing = from.outsourcing();
        contents = from.contents();
        doNotCall = from.doNotCall();
        anomalies = from.anomalies();
        complaintImprovements = from.complaintImprovements();
        complaintChannels = from.complaintChannels();
        certifications = from.certifications();
        application = from.application();
        done = from.done();
        events = from.events();
        repair = from.repair();
        regulatorFindings = from.regulatorFindings();
        history = from.history();
        waivers = from.waivers();
        extensions = from.extensions();
    }

    /** Reporting year; the filing year is the next; null: not supplied. */
    public InspectionPackageBuilder year(@Nullable Integer value) {
        year = value;
        return this;
    }

    /** Province of the supervising bureau; null: not supplied. */
    public InspectionPackageBuilder jurisdiction(@Nullable Province value) {
        jurisdiction = value;
        return this;
    }

    /** First day of business; when later than 1 January, coverage starts here; null: not supplied. */
    public InspectionPackageBuilder operatingSince(@Nullable LocalDate value) {
        operatingSince = value;
        return this;
    }

    /** The license; null: not supplied. */
    public InspectionPackageBuilder license(@Nullable License value) {
        license = value;
        return this;
    }

    /** The licensee; null: not supplied. */
    public InspectionPackageBuilder licensee(@Nullable Licensee value) {
        licensee = value;
        return this;
    }

    /** Changes of registration; null: not supplied. */
    public InspectionPackageBuilder changes(@Nullable List<RegistrationChange> value) {
        changes = value;
        return this;
    }

    /** Number resources; null: not supplied. */
    public InspectionPackageBuilder numbers(@Nullable List<NumberResource> value) {
        numbers = value;
        return this;
    }

    /** Agents; null: not supplied. */
    public InspectionPackageBuilder agents(@Nullable List<Agent> value) {
        agents = value;
        return this;
    }

    /** Staff; null: not supplied. */
    public InspectionPackageBuilder staff(@Nullable List<StaffMember> value) {
        staff = value;
        return this;
    }

    /** Site; null: not supplied. */
    public InspectionPackageBuilder site(@Nullable Site value) {
        site = value;
        return this;
    }

    /** Systems; null: not supplied. */
    public InspectionPackageBuilder systems(@Nullable Systems value) {
        systems = value;
        return this;
    }

    /** Information security; null: not supplied. */
    public InspectionPackageBuilder security(@Nullable Security value) {
        security = value;
        return this;
    }

    /** Data protection; null: not supplied. */
    public InspectionPackageBuilder dataProtection(@Nullable DataProtection value) {
        dataProtection = value;
        return this;
    }

    /** Materials of the inspection; null: not supplied. */
    public InspectionPackageBuilder materials(@Nullable List<Material> value) {
        materials = value;
        return this;
    }

    /** Annual report; null: not supplied. */
    public InspectionPackageBuilder annualReport(@Nullable AnnualReport value) {
        annualReport = value;
        return this;
    }

    /** Annual report of the year before; null: not supplied. */
    public InspectionPackageBuilder previousReport(@Nullable PreviousReport value) {
        previousReport = value;
        return this;
    }

    /** Beijing's compliance report; null: not supplied. */
    public InspectionPackageBuilder complianceReport(@Nullable ComplianceReport value) {
        complianceReport = value;
        return this;
    }

    /** What platform and carriers show; null: not supplied. */
    public InspectionPackageBuilder platform(@Nullable Platform value) {
        platform = value;
        return this;
    }

    /** Branches; null: not supplied. */
    public InspectionPackageBuilder branches(@Nullable List<Branch> value) {
        branches = value;
        return this;
    }

    /** Chain of operation of the firm itself; null: not supplied. */
    public InspectionPackageBuilder chain(@Nullable Chain value) {
        chain = value;
        return this;
    }

    /** Outsourcing parties; null: not supplied. */
    public InspectionPackageBuilder outsourcing(@Nullable List<OutsourcingParty> value) {
        outsourcing = value;
        return this;
    }

    /** Texts that users meet; null: not supplied. */
    public InspectionPackageBuilder contents(@Nullable List<Content> value) {
        contents = value;
        return this;
    }

    /** Numbers that must not be called; null: not supplied. */
    public InspectionPackageBuilder doNotCall(@Nullable List<DoNotCallEntry> value) {
        doNotCall = value;
        return this;
    }

    /** Anomalies found by the firm. */
    public InspectionPackageBuilder anomalies(List<AnomalyRecord> value) {
        anomalies = value;
        return this;
    }

    /** Improvements after complaints. */
    public InspectionPackageBuilder complaintImprovements(List<ComplaintImprovement> value) {
        complaintImprovements = value;
        return this;
    }

    /** Counts by channel; null: not supplied. */
    public InspectionPackageBuilder complaintChannels(@Nullable ComplaintChannels value) {
        complaintChannels = value;
        return this;
    }

    /** Certifications. */
    public InspectionPackageBuilder certifications(List<Certification> value) {
        certifications = value;
        return this;
    }

    /** Application, when one is planned or under way; null: not supplied. */
    public InspectionPackageBuilder application(@Nullable Application value) {
        application = value;
        return this;
    }

    /** Obligations already met. */
    public InspectionPackageBuilder done(List<DoneObligation> value) {
        done = value;
        return this;
    }

    /** Events that start deadlines. */
    public InspectionPackageBuilder events(List<PackageEvent> value) {
        events = value;
        return this;
    }

    /** Grade repair; null: not supplied. */
    public InspectionPackageBuilder repair(@Nullable Repair value) {
        repair = value;
        return this;
    }

    /** What the regulator established. */
    public InspectionPackageBuilder regulatorFindings(List<RegulatorFinding> value) {
        regulatorFindings = value;
        return this;
    }

    /** Earlier grades. */
    public InspectionPackageBuilder history(List<GradeHistory> value) {
        history = value;
        return this;
    }

    /** Accepted explanations. */
    public InspectionPackageBuilder waivers(List<Waiver> value) {
        waivers = value;
        return this;
    }

    /** Free-form data of the host, kept as it is. */
    public InspectionPackageBuilder extensions(Map<String, Object> value) {
        extensions = value;
        return this;
    }

    /** The package. */
    public InspectionPackage build() {
        return new InspectionPackage(
                year,
                jurisdiction,
                operatingSince,
                license,
                licensee,
                changes,
                numbers,
                agents,
                staff,
                site,
                systems,
                security,
                dataProtection,
                materials,
                annualReport,
                previousReport,
                complianceReport,
                platform,
                branches,
                chain,
                outsourcing,
                contents,
                doNotCall,
                anomalies,
                complaintImprovements,
                complaintChannels,
                certifications,
                application,
                done,
                events,
                repair,
                regulatorFindings,
                history,
                waivers,
                extensions);
    }
}
