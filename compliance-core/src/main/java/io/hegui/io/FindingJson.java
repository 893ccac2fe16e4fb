package io.hegui.io;

import io.hegui.model.Waiver;
import io.hegui.report.Disclosure;
import io.hegui.rule.Finding;
import io.hegui.rule.Values;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes findings, with telephone numbers and names masked or in full. For one document and one thread. */
final class FindingJson {

    private final JsonOut out;
    private final Disclosure shown;

    FindingJson(JsonOut out, Disclosure shown) {
        this.out = out;
        this.shown = shown;
    }

    void write(Finding finding) throws IOException {
        out.object(() -> {
            out.text("rule", finding.rule());
            out.text("severity", finding.severity());
            out.text("verdict", finding.verdict());
            out.textIfThere("reason", finding.reason());
            out.text("subject", shown.subject(finding));
            out.number("affected", finding.affected());
            out.number("population", finding.population());
            out.array("examples", finding.examples(), out::element);
            values(finding.values());
            out.localized("message", shown.text(finding, finding.message()));
            out.localized("remediation", shown.text(finding, finding.remediation()));
            out.textIfThere("dueOn", finding.dueOn());
            out.array("sources", finding.sources(), out::source);
            out.array(
                    "consequences",
                    finding.consequences(),
                    consequence -> out.object(() -> {
                        out.localized("text", consequence.text());
                        out.source("source", consequence.source());
                    }));
            waiver(finding, finding.waiver());
        });
    }

    private void values(Values values) throws IOException {
        Map<String, Object> entries = new LinkedHashMap<>();
        values.forEach((name, value) -> entries.put(name, shown.value(value)));
        out.object("values", () -> {
            for (Map.Entry<String, Object> entry : entries.entrySet()) {
                out.value(entry.getKey(), entry.getValue());
            }
        });
    }

    private void waiver(Finding finding, @Nullable Waiver waiver) throws IOException {
        if (waiver == null) {
            return;
        }
        out.object("waiver", () -> {
            if (waiver.subject() != null) {
                out.text("subject", shown.subject(finding, waiver.subject()));
            }
            out.textIfThere("reason", waiver.reason());
            String approver = waiver.approvedBy();
            out.textIfThere("approvedBy", approver == null ? null : shown.name(approver));
            out.textIfThere("expiresOn", waiver.expiresOn());
        });
    }
}
