package io.hegui.obligation;

import static io.hegui.obligation.Department.FINANCE;
import static io.hegui.obligation.Department.HR;
import static io.hegui.obligation.Department.IT;
import static io.hegui.obligation.Department.LEGAL;
import static io.hegui.obligation.Department.OPERATIONS;

import io.hegui.model.AnnualReport;
import io.hegui.model.Certification;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Province;
import io.hegui.model.Security;
import io.hegui.model.SecurityOfficer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The duties of every filing year (S1, S2, S3, S5). For one package, year and day. */
final class YearlyDuties {

    private final InspectionPackage inspection;
    private final int year;
    private final LocalDate asOf;
    private final List<Duty> duties = new ArrayList<>();

    YearlyDuties(InspectionPackage inspection, int filingYear, LocalDate asOf) {
        this.inspection = inspection;
        this.year = filingYear;
        this.asOf = asOf;
    }

    List<Duty> list() {
        AnnualReport report = inspection.annualReport();
        january(report);
        february();
        march(report);
        afterFiling(report);
        return duties;
    }

    private Duty window(String id, String zh, String en, LocalDate first, LocalDate last) {
        Duty duty = new Duty(id, zh, en)
                .ofFilingYear(year)
                .within(first, last)
                .because(
                        "申报年度 " + year + ":" + first + " 至 " + last,
                        "filing year " + year + ": " + first + " to " + last);
        duties.add(duty);
        return duty;
    }

    private LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(year, month, dayOfMonth);
    }

    private LocalDate endOf(int month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    private void january(@Nullable AnnualReport report) {
        window("notice-downloaded", "下载最新年检通知", "download this year's inspection notice", day(1, 1), day(1, 15))
                .from(Duty.S1)
                .by(LEGAL);
        window("kick-off", "召开内部启动会，指定年检项目经理", "kick-off meeting, appoint the project lead", day(1, 1), day(1, 15))
                .from(Duty.S1)
                .by(LEGAL);
        window("data-locked", "完成内部数据锁定", "lock the figures of the year", day(1, 1), day(1, 15))
                .from(Duty.S2)
                .by(FINANCE, OPERATIONS, HR)
                .doneOn(report == null ? null : report.dataLockedOn(), asOf);
        window("materials-drafted", "完成九宫格材料初稿", "draft the nine materials", day(1, 16), day(1, 31))
                .from(Duty.S1)
                .by(LEGAL, FINANCE, IT, OPERATIONS);
        window(
                        "department-pre-review",
                        "法务、财务、IT、运营联合材料预检",
                        "joint pre-review by legal, finance, IT and operations",
                        day(1, 1),
                        day(1, 31))
                .from(Duty.S1)
                .by(LEGAL, FINANCE, IT, OPERATIONS);
        LocalDate filing = report == null || report.submittedOn() == null
                ? day(3, 31)
                : Objects.requireNonNull(report.submittedOn());
        LocalDate checked = filing.minusMonths(2);
        window(
                        "number-bills-checked",
                        "与码号运营商核对账单，结清欠费",
                        "check number bills with the carriers and settle arrears",
                        checked.withDayOfMonth(1),
                        checked)
                .from(Duty.S1)
                .by(FINANCE, OPERATIONS)
                .because("申报日 " + filing + " 前 2 个月", "two months before the filing day " + filing);
    }

    private void february() {
        AnnualReport report = inspection.annualReport();
        window("prefilled", "线上系统提交预填报", "submit the pre-filling", day(2, 1), day(2, 15))
                .from(Duty.S1, Duty.S2)
                .by(FINANCE, OPERATIONS)
                .doneOn(report == null ? null : report.prefilledOn(), asOf);
        window("inspection-drill", "飞行检查模拟，输出整改清单", "drill of a surprise inspection", day(2, 16), endOf(2))
                .from(Duty.S1)
                .by(OPERATIONS, IT);
        securityOfficer();
    }

    private void securityOfficer() {
        Security security = inspection.security();
        SecurityOfficer officer = security == null ? null : security.officer();
        LocalDate left = officer == null ? null : officer.employedUntil();
        window(
                        "security-officer-current",
                        "信息安全责任人变更备案",
                        "file a change of the information security officer",
                        day(1, 1),
                        endOf(2))
                .from(Duty.S1)
                .by(IT, HR)
                .doneIf(officer != null && (left == null || !left.isBefore(asOf)))
                .doneOn(officer == null ? null : officer.changeFiledOn(), asOf)
                .because("3 月 1 日之前", "before 1 March");
    }

    private void march(@Nullable AnnualReport report) {
        window(
                        "materials-uploaded",
                        "上传最终版材料，取得接收回执",
                        "upload the final materials, get the receipt",
                        day(3, 1),
                        day(3, 15))
                .from(Duty.S1)
                .by(LEGAL);
        window("review-watched", "每日查看材料状态", "watch the state of the review, daily", day(3, 16), day(3, 31))
                .from(Duty.S1)
                .by(LEGAL);
        window("annual-report", "提交年报", "file the annual report", day(1, 1), day(3, 31))
                .from(Duty.ORDER_42.at("Art. 35"), Duty.S2, Duty.S3)
                .by(LEGAL, FINANCE)
                .doneOn(report == null ? null : report.submittedOn(), asOf);
        window("audited-report", "上传经审计的专项报告", "upload the audited report", day(1, 1), day(3, 31))
                .from(Duty.S2)
                .by(FINANCE)
                .doneOn(report == null ? null : report.auditedOn(), asOf);
        if (inspection.jurisdiction() == Province.BEIJING) {
            var compliance = inspection.complianceReport();
            window("compliance-report", "向北京通管局提交呼叫中心合规报告", "file Beijing's compliance report", day(1, 1), day(3, 31))
                    .from(Duty.S5)
                    .by(LEGAL, OPERATIONS, IT)
                    .doneOn(compliance == null ? null : compliance.submittedOn(), asOf);
        }
    }

    private void afterFiling(@Nullable AnnualReport report) {
        window(
                        "voluntary-correction",
                        "主动补正（可选，一次，补正后最高 B 级）",
                        "voluntary correction (optional, once, B at best)",
                        day(1, 1),
                        day(4, 30))
                .from(Duty.S2)
                .by(LEGAL)
                .doneOn(report == null ? null : report.voluntaryCorrectionOn(), asOf);
        window("on-site-check", "配合现场或线上核查", "support the check on site or online", day(4, 1), day(4, 30))
                .from(Duty.S1)
                .by(OPERATIONS, IT, LEGAL);
        window(
                        "result-published",
                        "查看年检公告，下载回执并归档",
                        "look up the result, download and file the receipt",
                        day(5, 1),
                        day(5, 15))
                .from(Duty.S1)
                .by(LEGAL)
                .because("年检于 " + day(6, 30) + " 结束", "the inspection closes on " + day(6, 30));
        window(
                        "result-shared",
                        "向客户、银行、投标平台发送结果",
                        "share the result with clients, banks and tender platforms",
                        day(5, 16),
                        day(6, 30))
                .from(Duty.S1)
                .by(OPERATIONS)
                .because("最迟至年检结束日（本项目设定）", "at the latest when the inspection closes (this project's own)");
        window(
                        "security-certification",
                        "完成 ISO 27001 或 PCI DSS 认证",
                        "ISO 27001 or PCI DSS certification",
                        day(1, 1),
                        day(6, 30))
                .from(Duty.S1)
                .by(IT)
                .doneIf(inspection.certifications().stream().anyMatch(this::certified))
                .because("并非法定的个人信息保护认证", "not the statutory certification of personal information protection");
    }

    /** Whether a certificate was issued by the day of the audit and is valid on 30 June. */
    private boolean certified(Certification certification) {
        LocalDate issued = certification.issuedOn();
        LocalDate expires = certification.expiresOn();
        LocalDate day = day(6, 30);
        return issued != null
                && !issued.isAfter(asOf)
                && !issued.isAfter(day)
                && (expires == null || !expires.isBefore(day));
    }
}
