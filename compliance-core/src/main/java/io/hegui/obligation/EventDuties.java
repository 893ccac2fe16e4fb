package io.hegui.obligation;

import static io.hegui.obligation.Department.HR;
import static io.hegui.obligation.Department.IT;
import static io.hegui.obligation.Department.LEGAL;
import static io.hegui.obligation.Department.OPERATIONS;

import io.hegui.calendar.WorkingDays;
import io.hegui.model.Agent;
import io.hegui.model.Application;
import io.hegui.model.ApplicationProfile;
import io.hegui.model.ComplaintCase;
import io.hegui.model.DataProtection;
import io.hegui.model.EventKind;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Level;
import io.hegui.model.License;
import io.hegui.model.Moment;
import io.hegui.model.PackageEvent;
import io.hegui.model.ProcedureEvent;
import io.hegui.model.Province;
import io.hegui.model.Qualification;
import io.hegui.model.RegistrationChange;
import io.hegui.model.RegulatorFinding;
import io.hegui.model.RegulatorFindingKind;
import io.hegui.model.Repair;
import io.hegui.model.Security;
import io.hegui.rule.Layer;
import io.hegui.rule.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The duties that an event starts; events after the day of the audit start nothing yet. For one package and day. */
final class EventDuties {

    private static final Source LICENSING_LAW = Source.of("行政许可法", Layer.LAW);
    private static final long HOUR = 3600;

    private final InspectionPackage inspection;
    private final LocalDate asOf;
    private final WorkingDays calendar;
    private final List<Duty> duties = new ArrayList<>();

    EventDuties(InspectionPackage inspection, LocalDate asOf, WorkingDays calendar) {
        this.inspection = inspection;
        this.asOf = asOf;
        this.calendar = calendar;
    }

    List<Duty> list(List<ComplaintCase> complaints) {
        inspection.events().forEach(this::event);
        passwords();
        regulator();
        license();
        application();
        security();
        qualifications();
        records();
        complaints.forEach(this::complaint);
        return duties;
    }

    private boolean happened(@Nullable LocalDate day) {
        return day != null && !day.isAfter(asOf);
    }

    private Duty add(String id, String zh, String en) {
        Duty duty = new Duty(id, zh, en);
        duties.add(duty);
        return duty;
    }

    private void event(PackageEvent event) {
        LocalDate on = event.on();
        if (on == null || on.isAfter(asOf) || event.kind() == null) {
            return;
        }
        if (event.kind() == EventKind.CORRECTION_REQUESTED) {
            add("correction@" + on, "48 小时内完成年检补正", "correct the annual inspection's materials within 48 hours")
                    .within(on, on.plusDays(2))
                    .from(Duty.S1)
                    .by(LEGAL)
                    .because(on + " 要求补正 + 48 小时", "asked for on " + on + " + 48 hours");
        } else if (event.kind() == EventKind.CHECK_FAILED) {
            add("rectification@" + on, "年度核查未通过，限期整改", "rectify after the failed annual check")
                    .within(on, on.plusMonths(1))
                    .from(Duty.S5)
                    .by(LEGAL, OPERATIONS, IT)
                    .because(on + " 核查未通过 + 1 个月", "failed on " + on + " + 1 month");
        } else if (event.kind() == EventKind.GRADED && event.level() == Level.B) {
            gradeRepair(on);
        } else if (event.kind() == EventKind.GRADED && event.level() == Level.D) {
            ban("application-ban@" + on, on, "评为 D 级", "graded D").from(Duty.S2, Duty.S3);
        }
    }

    private void gradeRepair(LocalDate on) {
        Repair repair = inspection.repair();
        LocalDate last = on.plusMonths(6);
        LocalDate handed = repair == null ? null : repair.materialOn();
        LocalDate passed = repair == null ? null : repair.onSitePassedOn();
        Duty duty = add(
                        "grade-repair@" + on,
                        "B 级信用修复：补充材料并通过现场核查",
                        "repair the B: material and a passed on-site check")
                .within(on, last)
                .from(Duty.S2)
                .by(LEGAL)
                .because(on + " 评为 B 级 + 6 个月", "graded B on " + on + " + 6 months");
        if (handed != null && passed != null && !handed.isBefore(on) && !passed.isBefore(on)) {
            duty.doneOn(handed.isAfter(passed) ? handed : passed, asOf);
        }
    }

    private Duty ban(String id, LocalDate on, String zh, String en) {
        LocalDate until = on.plusYears(3);
        return add(id, "三年内不得重新申请许可证", "no application for three years")
                .within(on, until.minusDays(1))
                .by(LEGAL)
                .doneIf(!asOf.isBefore(until))
                .because(
                        on + " " + zh + " + 3 年：" + until + " 起方可申请",
                        en + " on " + on + " + 3 years: possible again from " + until);
    }

    private void regulator() {
        for (RegulatorFinding finding : inspection.regulatorFindings()) {
            LocalDate on = finding.on();
            if (finding.kind() == RegulatorFindingKind.FALSE_MATERIAL && on != null && happened(on)) {
                ban("false-material-ban@" + on, on, "认定虚假材料", "false material was established")
                        .from(Duty.S2, Duty.S3, LICENSING_LAW.at("Art. 78"), LICENSING_LAW.at("Art. 79"))
                        .because(
                                "行政许可法第 78 条：申请时提供虚假材料，1 年，至 " + on.plusYears(1),
                                "by law, false material when applying: 1 year, to " + on.plusYears(1))
                        .because(
                                "行政许可法第 79 条：以欺骗手段取得许可，3 年，至 " + on.plusYears(3),
                                "by law, a license got by deception: 3 years, to " + on.plusYears(3));
            }
        }
    }

    /** Only the latest password counts: setting it met the duty to change the one before. */
    private void passwords() {
        inspection.events().stream()
                .filter(event -> event.kind() == EventKind.PASSWORD_SET && happened(event.on()))
                .map(PackageEvent::on)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .ifPresent(on -> add("password-changed", "更换系统密码", "change the system passwords")
                        .from(Duty.S1)
                        .by(IT)
                        .because(on + " 设置 + 90 天", "set on " + on + " + 90 days")
                        .due(on.plusDays(90)));
    }

    private void license() {
        List<RegistrationChange> changes = inspection.changes() == null ? List.of() : inspection.changes();
        for (RegistrationChange change : changes) {
            LocalDate on = change.changedOn();
            if (on != null && happened(on)) {
                add(
                                "license-change@" + change.kind() + "@" + on,
                                "工商变更后同步变更许可证",
                                "update the license after a business change")
                        .within(on, on.plusDays(30))
                        .from(Duty.S1, Duty.S3)
                        .by(LEGAL)
                        .doneOn(change.licenseUpdatedOn(), asOf)
                        .because(on + " 变更 + 30 天", "changed on " + on + " + 30 days");
            }
        }
        License license = inspection.license();
        if (license == null || license.expiresOn() == null) {
            return;
        }
        LocalDate expires = license.expiresOn();
        add(
                        "license-renewal",
                        "申请许可证续期（附上一年度经营报告、无违规证明）",
                        "apply for renewal, with last year's business report and proof of no violations")
                .from(Duty.S3, Duty.S5)
                .by(LEGAL)
                .doneOn(license.renewalAppliedOn(), asOf)
                .because("许可证 " + expires + " 到期 - 90 天", "the license expires on " + expires + " - 90 days")
                .due(expires.minusDays(90));
        LocalDate applied = license.renewalAppliedOn();
        if (applied != null && happened(applied) && inspection.jurisdiction() == Province.BEIJING) {
            workingDays(
                            add("renewal-decision", "北京通管局续期审核", "Beijing's decision on the renewal"),
                            applied,
                            15,
                            "申请",
                            "applied")
                    .from(Duty.S5)
                    .by(LEGAL);
        }
    }

    private Duty workingDays(Duty duty, LocalDate start, int days, String zh, String en) {
        WorkingDays.Counted counted = calendar.after(start, days);
        duty.within(start, counted.day())
                .estimated(!counted.certain())
                .because(
                        start + " " + zh + " + " + days + " 个工作日",
                        en + " on " + start + " + " + days + " working days");
        for (String notice : calendar.sources(start.plusDays(1), counted.day())) {
            duty.because("工作日依据：" + notice, "working days by: " + notice);
        }
        if (!counted.certain()) {
            duty.because(
                    "无法判定：" + counted.unknownYears() + " 年节假日安排未知，按周一至周五估算",
                    "indeterminate: the working days of " + counted.unknownYears()
                            + " are not known; estimated by weekdays");
        }
        return duty;
    }

    private void application() {
        Application application = inspection.application();
        if (application == null) {
            return;
        }
        LocalDate begins = inspection.operatingSince();
        if (begins != null) {
            add("application-started", "业务上线前半年启动许可证申请", "start the application half a year before business begins")
                    .from(Duty.S3)
                    .by(LEGAL)
                    .doneOn(application.submittedOn(), asOf)
                    .because(begins + " 业务上线 - 6 个月", "business begins on " + begins + " - 6 months")
                    .due(begins.minusMonths(6));
        }
        for (ProcedureEvent event : application.events()) {
            LocalDate on = event.on();
            if ("CORRECTION".equals(event.kind()) && on != null && happened(on)) {
                Duty duty = add("application-correction@" + on, "完成许可证申请补正", "correct the application")
                        .by(LEGAL)
                        .doneOn(nextStep(application, on), asOf);
                if (application.profile() == ApplicationProfile.BEIJING) {
                    duty.within(on, on.plusDays(3))
                            .from(Duty.S5)
                            .because(on + " 通知补正 + 3 天", "asked for on " + on + " + 3 days");
                } else {
                    workingDays(duty, on, 5, "通知补正", "asked for").from(Duty.S3);
                }
            }
        }
    }

    /** The day of the first step after a correction was asked for, which ends it; null when there is none. */
    private static @Nullable LocalDate nextStep(Application application, LocalDate correction) {
        return application.events().stream()
                .map(ProcedureEvent::on)
                .filter(day -> day != null && day.isAfter(correction))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private void security() {
        Security security = inspection.security();
        LocalDate tested = security == null ? null : security.testedOn();
        if (tested != null && happened(tested)) {
            add("security-tested", "再次进行系统安全检测", "test the security of the systems again")
                    .from(Duty.OWN, Duty.S5)
                    .by(IT)
                    .because(
                            tested + " 检测 + 12 个月（期限为本项目设定）",
                            "tested on " + tested + " + 12 months (this project's own term)")
                    .due(tested.plusMonths(12));
        }
    }

    /** One duty for an agent's sector: to renew the qualification that lasts longest. */
    private void qualifications() {
        List<Agent> agents = inspection.agents() == null ? List.of() : inspection.agents();
        for (Agent agent : agents) {
            boolean left =
                    agent.employedUntil() != null && agent.employedUntil().isBefore(asOf);
            if (left) {
                continue;
            }
            Map<String, LocalDate> expiry = new TreeMap<>();
            for (Qualification qualification : agent.qualifications()) {
                // one without an end never needs renewal
                LocalDate expires = qualification.expiresOn() == null ? LocalDate.MAX : qualification.expiresOn();
                expiry.merge(String.valueOf(qualification.sector()), expires, (a, b) -> a.isAfter(b) ? a : b);
            }
            expiry.values().removeIf(LocalDate.MAX::equals);
            expiry.forEach((sector, expires) -> add(
                            "qualification-renewed@" + agent.id() + "@" + sector,
                            "坐席资质到期前续证",
                            "renew an agent's qualification before it expires")
                    .from(Duty.S4)
                    .by(HR, OPERATIONS)
                    .because(
                            "坐席 " + agent.id() + " 的 " + sector + " 资质 " + expires + " 到期；每月核查",
                            "the " + sector + " qualification of agent " + agent.id() + " expires on " + expires
                                    + "; checked monthly")
                    .due(expires));
        }
    }

    private void records() {
        DataProtection data = inspection.dataProtection();
        LocalDate held = data == null ? null : data.heldSince();
        if (held != null && happened(held)) {
            add("records-destroyed", "销毁保存满一年的通话记录", "destroy records held for a year")
                    .from(Duty.S4, Duty.S3, Duty.S5)
                    .by(IT, LEGAL)
                    .because("最早记录 " + held + " 业务完成 + 1 年", "the oldest record was completed on " + held + " + 1 year")
                    .because("录音至少保存至 " + held.plusMonths(6), "recordings are kept at least to " + held.plusMonths(6))
                    .due(held.plusYears(1));
        }
    }

    private void complaint(ComplaintCase complaint) {
        Moment received = complaint.receivedAt();
        if (received == null || !happened(received.date())) {
            return;
        }
        Moment feedback = complaint.firstFeedbackAt();
        if (feedback == null || !happened(feedback.date())) {
            add("complaint-feedback@" + complaint.id(), "24 小时内首次反馈投诉", "first feedback on a complaint within 24 hours")
                    .dueAt(received, received.plusSeconds(24 * HOUR))
                    .from(Duty.S5)
                    .by(OPERATIONS)
                    .because(received + " 受理 + 24 小时", "received at " + received + " + 24 hours");
        }
        BigDecimal hours = complaint.promisedHours();
        Moment resolved = complaint.resolvedAt();
        if (hours != null && (resolved == null || !happened(resolved.date()))) {
            long seconds = hours.multiply(BigDecimal.valueOf(HOUR))
                    .setScale(0, RoundingMode.DOWN)
                    .longValue();
            add("complaint-resolved@" + complaint.id(), "按承诺时限办结投诉", "resolve a complaint as promised")
                    .dueAt(received, received.plusSeconds(seconds))
                    .from(Duty.S4, Duty.S5)
                    .by(OPERATIONS)
                    .because(
                            received + " 受理 + 承诺 " + hours.toPlainString() + " 小时",
                            "received at " + received + " + " + hours.toPlainString() + " promised hours");
        }
    }
}
