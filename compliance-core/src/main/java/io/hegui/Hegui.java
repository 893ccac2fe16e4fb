package io.hegui;

import io.hegui.audit.AuditResult;
import io.hegui.audit.Auditor;
import io.hegui.calendar.WorkingDays;
import io.hegui.gate.Gate;
import io.hegui.grade.Grade;
import io.hegui.grade.GradeFacts;
import io.hegui.grade.GradePolicy;
import io.hegui.grade.Grader;
import io.hegui.io.Calendars;
import io.hegui.io.FolderAudit;
import io.hegui.io.FolderScan;
import io.hegui.io.GradePolicies;
import io.hegui.io.PackageFolder;
import io.hegui.io.ProgressListener;
import io.hegui.io.RuleSets;
import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.obligation.Obligation;
import io.hegui.obligation.Obligations;
import io.hegui.report.InspectionReport;
import io.hegui.report.Intakes;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.Profile;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * The front door. {@link #standard()} uses every rule on the class path and the standard grade policy; the {@code with…}
 * methods change one thing. Immutable and thread-safe: keep one and use it for every package.
 */
public final class Hegui {

    private final RuleSet rules;
    private final Supplier<GradePolicy> policy;
    private final Profile profile;
    private final Supplier<WorkingDays> calendar;
    private final int threads;

    private Hegui(
            RuleSet rules, Supplier<GradePolicy> policy, Profile profile, Supplier<WorkingDays> calendar, int threads) {
        this.rules = rules;
        this.policy = policy;
        this.profile = profile;
        this.calendar = calendar;
        this.threads = threads;
    }

    /**
     * All rules that {@link java.util.ServiceLoader} finds, the standard grade policy, the working days that ship with
     * the library, all layers, all processors.
     *
     * @throws IllegalArgumentException when a family of rules is broken; the message names its class
     */
    public static Hegui standard() {
        return new Hegui(
                RuleSets.load(),
                Once.of(GradePolicies::standard),
                Profile.GUIDE,
                Once.of(Calendars::standard),
                Runtime.getRuntime().availableProcessors());
    }

    /** The same with other rules. */
    public Hegui withRules(RuleSet value) {
        return new Hegui(value, policy, profile, calendar, threads);
    }

    /** The same with another grade policy. */
    public Hegui withPolicy(GradePolicy value) {
        return new Hegui(rules, () -> value, profile, calendar, threads);
    }

    /** The same with other layers binding. */
    public Hegui withProfile(Profile value) {
        return new Hegui(rules, policy, value, calendar, threads);
    }

    /** The same with other working days, such as the standard ones with one more year. */
    public Hegui withCalendar(WorkingDays value) {
        return new Hegui(rules, policy, profile, () -> value, threads);
    }

    /**
     * The same with so many threads for an audit.
     *
     * @param value 1 or more
     * @throws IllegalArgumentException when it is less than 1
     */
    public Hegui withThreads(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("threads is " + value + ", expected 1 or more");
        }
        return new Hegui(rules, policy, profile, calendar, value);
    }

    /** The layers that bind. */
    public Profile profile() {
        return profile;
    }

    /** The rules in use. */
    public RuleSet rules() {
        return rules;
    }

    /** The working days in use. */
    public WorkingDays calendar() {
        return calendar.get();
    }

    /** The grade policy in use. */
    public GradePolicy policy() {
        return policy.get();
    }

    /**
     * Inspects a package folder as of the end of a day.
     *
     * @throws io.hegui.io.InputError when the folder or a document in it can't be read
     */
    public InspectionReport inspect(Path folder, LocalDate asOf) {
        return inspect(folder, asOf, ProgressListener.NONE);
    }

    /**
     * Inspects a package folder and tells of its progress.
     *
     * @throws io.hegui.io.InputError when the folder or a document in it can't be read
     */
    public InspectionReport inspect(Path folder, LocalDate asOf, ProgressListener progress) {
        FolderAudit audit = FolderAudit.run(folder, rules, asOf, profile, threads, progress);
        return report(audit.facts(), rules, audit.intakes(), audit.result());
    }

    /**
     * Reads a package folder once, to ask what-if questions of it.
     *
     * @throws io.hegui.io.InputError when the folder or a document in it can't be read
     */
    public ScannedPackage scan(Path folder, LocalDate asOf) {
        return scan(folder, asOf, ProgressListener.NONE);
    }

    /**
     * Reads a package folder once and tells of its progress.
     *
     * @throws io.hegui.io.InputError when the folder or a document in it can't be read
     */
    public ScannedPackage scan(Path folder, LocalDate asOf, ProgressListener progress) {
        FolderScan scanned = FolderScan.run(folder, rules, asOf, profile, threads, progress);
        return new ScannedPackage(scanned.scan(), scanned.intakes(), this);
    }

    /** Inspects a package that is in memory, its calls given one after the other, in this thread. */
    public InspectionReport inspect(Facts facts, Iterable<CallRecord> calls) {
        return report(facts, rules, Intakes.NONE, Auditor.open(facts, rules).audit(calls));
    }

    /**
     * Opens the audit of a package whose calls are read in parts, each by a thread or process of its own.
     *
     * @param asOf the day of the audit, whose end counts
     */
    public PackageAudit open(PackageFolder folder, LocalDate asOf) {
        return PackageAudit.open(this, folder, asOf);
    }

    /** Starts a gate on facts that are in memory; limits, counters and a decision log can be set before it is built. */
    public Gate.Builder gate(Facts facts) {
        return Gate.on(facts, rules);
    }

    /**
     * Starts a gate on the package in a folder, as of a day; its calls are not counted.
     *
     * @throws io.hegui.io.InputError when the folder or a document in it can't be read
     */
    public Gate.Builder gate(Path folder, LocalDate asOf) {
        return gate(PackageFolder.open(folder).facts(rules, asOf, profile));
    }

    /** The report of an audit by rules that need not be those in use. */
    InspectionReport report(Facts facts, RuleSet by, Intakes intakes, AuditResult result) {
        List<ComplaintCase> complaints = facts.complaints();
        List<Obligation> obligations = Obligations.of(
                facts.inspection(),
                facts.filingYear(),
                facts.asOf(),
                calendar.get(),
                complaints == null ? List.of() : complaints);
        return InspectionReport.of(facts, by, intakes, result, policy.get(), obligations);
    }

    /**
     * Grades findings, wherever they come from.
     *
     * @param findings failures and rules that could not be judged
     * @param passedBonuses bonus rules that pass
     * @param facts what counts besides findings
     */
    public Grade grade(Collection<Finding> findings, Collection<RuleId> passedBonuses, GradeFacts facts) {
        return Grader.grade(findings, passedBonuses, facts, policy.get());
    }
}
