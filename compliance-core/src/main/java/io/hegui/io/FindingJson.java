package io.hegui.io;

import io.hegui.model.PhoneNumber;
import io.hegui.model.Waiver;
import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes findings, with telephone numbers and names masked or in full. For one document and one thread. */
final class FindingJson {

    private static final Set<PhoneNumber.Kind> PRIVATE =
            Set.of(PhoneNumber.Kind.MOBILE, PhoneNumber.Kind.FIXED, PhoneNumber.Kind.INTERNATIONAL);

    private final JsonOut out;
    private final boolean full;

    FindingJson(JsonOut out, boolean full) {
        this.out = out;
        this.full = full;
    }

    void write(Finding finding) throws IOException {
        out.object(() -> {
            out.text("rule", finding.rule());
            out.text("severity", finding.severity());
            out.text("verdict", finding.verdict());
            out.textIfThere("reason", finding.reason());
            out.text("subject", subject(finding));
            out.number("affected", finding.affected());
            out.number("population", finding.population());
            out.array("examples", finding.examples(), out::element);
            values(finding.values());
            out.localized("message", shown(finding, finding.message()));
            out.localized("remediation", shown(finding, finding.remediation()));
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

    /** The subject as it may be shown. */
    String subject(Finding finding) {
        return full || !finding.personal() ? finding.subject() : masked(finding.subject());
    }

    /** A remediation or message as it may be shown: made with the subject masked, so in full it is put back. */
    LocalizedText shown(Finding finding, LocalizedText text) {
        if (!full || !finding.personal() || finding.subject().equals(Violation.WHOLE)) {
            return text;
        }
        String hidden = masked(finding.subject());
        return new LocalizedText(
                text.zh().replace(hidden, finding.subject()), text.en().replace(hidden, finding.subject()));
    }

    private static String masked(String text) {
        return PhoneNumber.of(text).masked();
    }

    private void values(Values values) throws IOException {
        Map<String, Object> shown = new LinkedHashMap<>();
        values.forEach((name, value) -> shown.put(name, full ? value : withoutNumbers(value)));
        out.object("values", () -> {
            for (Map.Entry<String, Object> entry : shown.entrySet()) {
                out.value(entry.getKey(), entry.getValue());
            }
        });
    }

    /** A value that is a private number, or a list with such, masked. */
    private static Object withoutNumbers(Object value) {
        if (value instanceof String text) {
            return PRIVATE.contains(PhoneNumber.of(text).kind()) ? masked(text) : text;
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(item -> withoutNumbers(item.toString())).toList();
        }
        return value;
    }

    private void waiver(Finding finding, @Nullable Waiver waiver) throws IOException {
        if (waiver == null) {
            return;
        }
        out.object("waiver", () -> {
            if (waiver.subject() != null) {
                out.text("subject", finding.personal() && !full ? masked(waiver.subject()) : waiver.subject());
            }
            out.textIfThere("reason", waiver.reason());
            String approver = waiver.approvedBy();
            out.textIfThere("approvedBy", approver == null || full ? approver : masked(approver));
            out.textIfThere("expiresOn", waiver.expiresOn());
        });
    }
}
