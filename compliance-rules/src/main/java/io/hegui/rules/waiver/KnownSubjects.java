package io.hegui.rules.waiver;

import io.hegui.model.Agent;
import io.hegui.model.AnomalyRecord;
import io.hegui.model.Application;
import io.hegui.model.Branch;
import io.hegui.model.ComplaintCase;
import io.hegui.model.ComplaintImprovement;
import io.hegui.model.Content;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Material;
import io.hegui.model.NumberResource;
import io.hegui.model.OutsourcingParty;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Policy;
import io.hegui.model.Province;
import io.hegui.model.RegistrationChange;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Violation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The subjects that a waiver may name: those that a finding of its rule bears, and those of the package: numbers, agents,
 * materials, branches, parties, contents, categories, provinces, changes, channels. Numbers compare as numbers.
 */
final class KnownSubjects {

    private final Facts facts;
    private final List<Finding> findings;
    private final Set<String> texts = new HashSet<>();
    private final Set<PhoneNumber> numbers = new HashSet<>();

    KnownSubjects(Facts facts, List<Finding> findings) {
        this.facts = facts;
        this.findings = findings;
        if (facts.waivers().isEmpty()) {
            return;
        }
        InspectionPackage inspection = facts.inspection();
        texts.add(Violation.WHOLE);
        add(inspection.agents(), Agent::id);
        add(inspection.branches(), Branch::name);
        add(inspection.outsourcing(), OutsourcingParty::name);
        add(inspection.contents(), Content::name);
        add(inspection.changes(), RegistrationChange::kind);
        add(inspection.materials(), Material::kind);
        add(inspection.complaintImprovements(), ComplaintImprovement::category);
        add(inspection.anomalies(), AnomalyRecord::subject);
        add(List.of(Province.values()), Province::code);
        addApplication(inspection.application());
        addComplaints(facts.complaints());
        addNumbers(inspection);
    }

    private <T> void add(@Nullable Collection<T> items, Function<T, @Nullable Object> subject) {
        if (items != null) {
            for (T item : items) {
                Object value = subject.apply(item);
                if (value != null) {
                    texts.add(value.toString());
                }
            }
        }
    }

    private void addApplication(@Nullable Application application) {
        if (application != null) {
            add(application.materials(), Material::kind);
            add(application.policies(), Policy::kind);
        }
    }

    private void addComplaints(@Nullable List<ComplaintCase> complaints) {
        add(complaints, ComplaintCase::category);
        add(complaints, ComplaintCase::channel);
        add(complaints, ComplaintCase::agentId);
        if (complaints != null) {
            complaints.stream()
                    .map(ComplaintCase::phone)
                    .filter(phone -> phone != null)
                    .forEach(numbers::add);
        }
    }

    private void addNumbers(InspectionPackage inspection) {
        if (inspection.numbers() != null) {
            inspection.numbers().stream()
                    .map(NumberResource::number)
                    .filter(number -> number != null)
                    .forEach(numbers::add);
        }
        inspection.anomalies().stream()
                .map(AnomalyRecord::subject)
                .filter(subject -> subject != null)
                .map(PhoneNumber::of)
                .forEach(numbers::add);
    }

    /** Whether a finding of the rule, or the package, bears the subject. */
    boolean knows(RuleId rule, String subject) {
        PhoneNumber number = PhoneNumber.of(subject);
        return texts.contains(subject)
                || numbers.contains(number)
                || isConsented(number)
                || findings.stream().anyMatch(finding -> bears(finding, rule, subject, number));
    }

    private boolean isConsented(PhoneNumber number) {
        return facts.consents() != null && !facts.consents().byPhone(number).isEmpty();
    }

    private static boolean bears(Finding finding, RuleId rule, String subject, PhoneNumber number) {
        return finding.rule().equals(rule)
                && (finding.subject().equals(subject)
                        || PhoneNumber.of(finding.subject()).equals(number));
    }
}
