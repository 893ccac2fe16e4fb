package io.hegui.rules.application;

import io.hegui.model.Position;
import io.hegui.model.Province;
import io.hegui.model.SocialInsurance;
import io.hegui.model.StaffMember;
import io.hegui.model.Training;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** In Beijing: too few full-time staff with local insurance, or one of the roles is not filled as asked (S5). */
public final class BeijingStaff implements PackageRule {

    /** Full-time staff with insurance in Beijing, inclusive. */
    public static final ParameterKey<Long> FULL_TIME = ParameterKey.integer("application/beijing-staff.full-time");

    /** Trained agents, inclusive. */
    public static final ParameterKey<Long> AGENTS = ParameterKey.integer("application/beijing-staff.agents");

    /** Years of experience that stand in for the operations manager's certificate, inclusive. */
    public static final ParameterKey<Long> YEARS = ParameterKey.integer("application/beijing-staff.manager-years");

    private static final String MANAGER_CERTIFICATE = "电信业务营业员证";
    private static final String SECURITY_CERTIFICATE = "等保测评师证";

    private static final RuleSpec SPEC = RuleSpec.of("application/beijing-staff", Severity.MAJOR, Sources.S5)
            .withParameters(FULL_TIME, AGENTS, YEARS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        return Applicant.of(facts).map(BeijingStaff::judge).orElseGet(Evaluation::notApplicable);
    }

    private static Evaluation judge(Applicant applicant) {
        if (!applicant.isBeijing()) {
            return Evaluation.notApplicable();
        }
        List<StaffMember> staff = applicant.staff();
        if (staff == null) {
            return Evaluation.indeterminate("staff");
        }
        Facts facts = applicant.facts();
        List<String> defects = new ArrayList<>();
        if (staff.stream().filter(BeijingStaff::isLocal).count() < facts.valueOf(FULL_TIME)) {
            defects.add("fullTime");
        }
        if (staff.stream().noneMatch(member -> isOperationsManager(member, facts.valueOf(YEARS)))) {
            defects.add(Position.OPERATIONS_MANAGER.name());
        }
        if (staff.stream().filter(BeijingStaff::isTrainedAgent).count() < facts.valueOf(AGENTS)) {
            defects.add(Position.AGENT.name());
        }
        if (staff.stream()
                .noneMatch(m -> m.position() == Position.NETWORK_SECURITY && holds(m, SECURITY_CERTIFICATE))) {
            defects.add(Position.NETWORK_SECURITY.name());
        }
        return Applicant.requireNothing(defects);
    }

    private static boolean isLocal(StaffMember member) {
        SocialInsurance insurance = member.socialInsurance();
        return Applicant.shows(member.fullTime()) && insurance != null && insurance.province() == Province.BEIJING;
    }

    private static boolean isOperationsManager(StaffMember member, long years) {
        BigDecimal experience = member.yearsOfExperience();
        boolean experienced = experience != null
                && experience.compareTo(BigDecimal.valueOf(years)) >= 0
                && Applicant.shows(member.caseHistory());
        return member.position() == Position.OPERATIONS_MANAGER && (holds(member, MANAGER_CERTIFICATE) || experienced);
    }

    private static boolean isTrainedAgent(StaffMember member) {
        return member.position() == Position.AGENT
                && member.trainedIn()
                        .containsAll(List.of(
                                Training.SERVICE_ETIQUETTE, Training.COMPLAINT_HANDLING, Training.CONSUMER_LAW));
    }

    private static boolean holds(StaffMember member, String certificate) {
        return member.certificates().stream().anyMatch(held -> held.contains(certificate));
    }
}
