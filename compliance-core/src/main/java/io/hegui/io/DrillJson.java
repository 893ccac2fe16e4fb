package io.hegui.io;

import io.hegui.evidence.DrillAnswer;
import io.hegui.evidence.DrillReport;
import io.hegui.evidence.DrilledCall;
import io.hegui.evidence.Readiness;
import io.hegui.report.Disclosure;
import java.io.IOException;

/**
 * Writes a drill as JSON, {@code drill-report/1}. Numbers and names are masked unless full ones are asked for. Stateless and
 * thread-safe.
 */
public final class DrillJson {

    /** Name and version of the form. */
    public static final String SCHEMA = "drill-report/1";

    private DrillJson() {}

    /** The report as text; the same report gives the same text. */
    public static String text(DrillReport report, boolean full) {
        EvidenceMask mask = new EvidenceMask(full);
        return EvidenceJson.text(out -> {
            EvidenceJson evidence = new EvidenceJson(out, mask);
            FindingJson findings = new FindingJson(out, full ? Disclosure.FULL : Disclosure.MASKED);
            out.text("schema", SCHEMA);
            out.text("asOf", report.asOf());
            out.number("seed", report.seed());
            out.number("wanted", report.wanted());
            readiness(out, report.readiness());
            out.array("calls", report.calls(), call -> out.object(() -> call(out, evidence, call)));
            out.array("answers", report.answers(), answer -> out.object(() -> answer(out, findings, answer)));
        });
    }

    private static void readiness(JsonOut out, Readiness readiness) throws IOException {
        out.object("readiness", () -> {
            out.text("level", readiness.level());
            out.decimal("score", readiness.score());
            out.decimal("calls", readiness.calls());
            out.decimal("answers", readiness.answers());
        });
    }

    private static void call(JsonOut out, EvidenceJson evidence, DrilledCall call) throws IOException {
        evidence.write(call.evidence());
        out.array(
                "points",
                call.points(),
                point -> out.object(() -> {
                    out.text("item", point.item());
                    out.text("standing", point.standing());
                    out.text("reason", point.reason());
                }));
        out.array("failedRules", call.failedRules(), out::element);
    }

    private static void answer(JsonOut out, FindingJson findings, DrillAnswer answer) throws IOException {
        out.text("id", answer.question().id());
        out.text("desk", answer.question().desk());
        out.localized("question", answer.question().text());
        out.text("verdict", answer.verdict());
        if (answer.applies()) {
            out.text("standing", answer.standing());
        }
        out.array("rules", answer.question().rules(), out::element);
        out.source("source", answer.question().source());
        out.array("findings", answer.findings(), findings::write);
    }
}
