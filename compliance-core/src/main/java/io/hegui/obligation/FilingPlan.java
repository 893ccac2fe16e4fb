package io.hegui.obligation;

import static io.hegui.obligation.Department.FINANCE;
import static io.hegui.obligation.Department.HR;
import static io.hegui.obligation.Department.IT;
import static io.hegui.obligation.Department.LEGAL;
import static io.hegui.obligation.Department.OPERATIONS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The 30-day plan of S2: each step is due on its day and opens the day after the step before. */
final class FilingPlan {

    /** A step. */
    private record Step(String id, int offset, String zh, String en, List<Department> departments) {}

    private static final List<Step> STEPS = List.of(
            new Step(
                    "plan-team",
                    -30,
                    "组建年报小组，五部门各派一名接口人，法务牵头",
                    "form the team of five departments, led by legal",
                    List.of(LEGAL, FINANCE, OPERATIONS, IT, HR)),
            new Step(
                    "plan-data-inventory",
                    -25,
                    "完成数据资产盘点，统一财务、运营、人力口径",
                    "take stock of the figures of finance, operations and staff",
                    List.of(FINANCE, OPERATIONS, HR)),
            new Step("plan-gap-analysis", -20, "完成合规差距分析", "have the compliance gaps analysed", List.of(LEGAL)),
            new Step(
                    "plan-evidence",
                    -15,
                    "完成话术、授权、主叫号码治理，抽检近 90 天录音",
                    "put scripts, consents and caller numbers in order; sample recordings of 90 days",
                    List.of(OPERATIONS, IT)),
            new Step("plan-prefilled", -10, "提交预填报", "submit the pre-filling", List.of(FINANCE, OPERATIONS)),
            new Step(
                    "plan-truth-letter",
                    -5,
                    "双签数据真实性承诺函并公示",
                    "sign the letter of truthfulness twice and publish it",
                    List.of(LEGAL, FINANCE)),
            new Step(
                    "plan-filed",
                    0,
                    "正式提交年报并告知客户、投资人、银行",
                    "file, and tell clients, investors and banks",
                    List.of(LEGAL)),
            new Step(
                    "plan-credit-repair",
                    30,
                    "如被评为 B 级，申请信用修复",
                    "if graded B, apply for credit repair",
                    List.of(LEGAL)));

    private FilingPlan() {}

    static List<Duty> of(LocalDate filingDay) {
        List<Duty> duties = new ArrayList<>();
        LocalDate opensOn = null;
        for (Step step : STEPS) {
            LocalDate day = filingDay.plusDays(step.offset());
            String offset = step.offset() > 0 ? "+" + step.offset() : Integer.toString(step.offset());
            duties.add(new Duty(step.id(), step.zh(), step.en())
                    .ofFilingYear(filingDay.getYear())
                    .within(opensOn == null ? day : opensOn, day)
                    .from(Duty.S2)
                    .by(step.departments().toArray(Department[]::new))
                    .because("申报日 T = " + filingDay + ",T" + offset, "filing day T = " + filingDay + ", T" + offset));
            opensOn = day.plusDays(1);
        }
        return duties;
    }
}
