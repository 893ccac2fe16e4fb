package io.hegui.io;

import io.hegui.grade.Cap;
import io.hegui.grade.GoodStanding;
import io.hegui.grade.Grade;
import io.hegui.grade.GradeConsequence;
import io.hegui.grade.Obstacle;
import io.hegui.grade.PathStep;
import io.hegui.grade.PathUpward;
import io.hegui.report.Disclosure;
import io.hegui.rule.Finding;
import java.io.IOException;

/** Writes a grade. For one document and one thread. */
final class GradeJson {

    private final JsonOut out;
    private final Disclosure shown;

    GradeJson(JsonOut out, Disclosure shown) {
        this.out = out;
        this.shown = shown;
    }

    void write(Grade grade, GoodStanding standing) throws IOException {
        out.object("grade", () -> {
            out.text("level", grade.level());
            out.decimal("score", grade.score());
            out.truth("provisional", grade.provisional());
            out.text("best", grade.best());
            out.text("worst", grade.worst());
            out.array("caps", grade.caps(), this::cap);
            out.array(
                    "deductions",
                    grade.deductions(),
                    deduction -> out.object(() -> {
                        out.text("rule", deduction.rule());
                        out.text("severity", deduction.severity());
                        out.decimal("points", deduction.points());
                    }));
            out.array(
                    "bonuses",
                    grade.bonuses(),
                    bonus -> out.object(() -> {
                        out.text("rule", bonus.rule());
                        out.decimal("points", bonus.points());
                    }));
            out.array("consequences", grade.consequences(), this::consequence);
            out.array("paths", grade.paths(), this::path);
            out.object("withoutWaivers", () -> {
                out.text("level", grade.withoutWaivers());
                out.decimal("score", grade.scoreWithoutWaivers());
            });
            out.object("standing", () -> {
                out.number("latestYear", standing.latestYear());
                out.number("consecutiveYears", standing.consecutiveYears());
                out.truth("opensTenders", standing.opensTenders());
            });
            out.object("policy", () -> {
                out.text("version", grade.policyVersion());
                out.localized("title", grade.policyTitle());
            });
        });
    }

    private void cap(Cap cap) throws IOException {
        out.object(() -> {
            out.text("level", cap.level());
            out.text("cause", cap.cause());
            out.textIfThere("rule", cap.rule());
            out.textIfThere("established", cap.established());
            out.textIfThere("on", cap.on());
            out.localized("text", cap.text());
            out.source("source", cap.source());
        });
    }

    private void consequence(GradeConsequence consequence) throws IOException {
        out.object(() -> {
            out.text("kind", consequence.kind());
            out.localized("text", consequence.text());
            out.textIfThere("from", consequence.from());
            if (consequence.banUntil() == null) {
                out.textIfThere("until", consequence.until());
            } else {
                out.text("banUntil", consequence.banUntil());
            }
            out.source("source", consequence.source());
        });
    }

    private void path(PathUpward path) throws IOException {
        out.object(() -> {
            out.text("level", path.level());
            out.truth("reachable", path.reachable());
            out.textIfThere("gives", path.gives());
            out.textIfThere("timing", path.timing());
            out.textIfThere("latestOn", path.latestOn());
            out.array("steps", path.steps(), this::step);
            out.array("obstacles", path.obstacles(), this::obstacle);
        });
    }

    private void step(PathStep step) throws IOException {
        out.object(() -> {
            out.text("rule", step.rule());
            out.text("severity", step.severity());
            out.textIfThere("remaining", step.remaining());
            out.number("affected", step.affected());
            out.textIfThere("latestOn", step.latestOn());
            out.<Finding>array(
                    "findings",
                    step.close(),
                    finding -> out.object(() -> {
                        out.text("subject", shown.subject(finding));
                        out.textIfThere("reason", finding.reason());
                        out.number("affected", finding.affected());
                        out.localized("remediation", shown.text(finding, finding.remediation()));
                    }));
        });
    }

    private void obstacle(Obstacle obstacle) throws IOException {
        out.object(() -> {
            out.text("kind", obstacle.kind());
            out.textIfThere("rule", obstacle.rule());
            out.localized("text", obstacle.text());
        });
    }
}
