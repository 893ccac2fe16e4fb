package io.hegui.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.hegui.gate.Basis;
import io.hegui.gate.Decision;
import io.hegui.gate.Quota;
import io.hegui.gate.Reason;
import io.hegui.model.PhoneNumber;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a decision of the gate as one line of JSON, {@code gate-decision/1}: fields in a fixed order, so that the same
 * decision gives the same bytes. Telephone numbers are masked unless full ones are asked for. Immutable and thread-safe.
 */
public final class DecisionJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final DecisionJson MASKED = new DecisionJson(false);
    private static final DecisionJson FULL = new DecisionJson(true);

    private final boolean full;

    private DecisionJson(boolean full) {
        this.full = full;
    }

    /** Masks telephone numbers. */
    public static DecisionJson masked() {
        return MASKED;
    }

    /** Shows telephone numbers in full. */
    public static DecisionJson full() {
        return FULL;
    }

    /** The decision as one line, without a line end. */
    public String toText(Decision decision) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(decision, new JsonOut(json));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't be written", e);
        }
        return text.toString();
    }

    private void write(Decision decision, JsonOut out) throws IOException {
        out.object(() -> {
            out.textIfThere("id", decision.attempt().id());
            out.text("decision", decision.kind());
            out.text("at", decision.at());
            out.text("path", decision.attempt().path());
            out.text("caller", number(decision.attempt().caller()));
            out.text("callee", number(decision.attempt().callee()));
            out.text("purpose", decision.attempt().purpose());
            out.array("reasons", decision.reasons(), reason -> write(reason, out));
            if (decision.blocked()) {
                out.text("earliestPermittedAt", decision.earliestPermittedAt().orElse(null));
                out.array(
                        "neverBecause",
                        decision.neverBecause(),
                        reason -> out.element(reason.rule().value()));
            }
            out.array("quotas", decision.quotas(), quota -> write(quota, out));
            basis(decision.basis(), out);
        });
    }

    private static void basis(Basis basis, JsonOut out) throws IOException {
        out.object("basis", () -> {
            out.text("ruleSetVersion", basis.ruleSetVersion());
            out.text("ruleSetDigest", basis.ruleSetDigest());
            out.text("dataDigest", basis.dataDigest());
            out.text("asOf", basis.asOf());
            out.text("profile", basis.profile().id());
        });
    }

    private String number(PhoneNumber number) {
        return full ? number.text() : number.masked();
    }

    private static void write(Reason reason, JsonOut out) throws IOException {
        out.object(() -> {
            out.text("rule", reason.rule());
            out.text("verdict", reason.verdict());
            out.text("severity", reason.severity());
            out.truth("blocks", reason.blocks());
            out.textIfThere("reason", reason.reason());
            out.object("values", () -> {
                Map<String, Object> values = new LinkedHashMap<>();
                reason.values().forEach(values::put);
                for (Map.Entry<String, Object> value : values.entrySet()) {
                    out.value(value.getKey(), value.getValue());
                }
            });
            out.localized("message", reason.message());
            out.array("sources", reason.sources(), out::source);
        });
    }

    private static void write(Quota quota, JsonOut out) throws IOException {
        out.object(() -> {
            out.text("rule", quota.rule());
            out.number("limit", quota.limit());
            out.number("used", quota.used());
            out.number("remaining", quota.remaining());
            out.truth("blocks", quota.blocks());
            out.source("source", quota.source());
            out.localized("period", quota.period());
        });
    }
}
