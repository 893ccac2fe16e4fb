package io.hegui.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.hegui.audit.AuditResult;
import io.hegui.audit.Statistics;
import io.hegui.obligation.Obligation;
import io.hegui.report.ApplicationSection;
import io.hegui.report.Disclosure;
import io.hegui.report.InspectionReport;
import io.hegui.report.Intake;
import io.hegui.report.Intakes;
import io.hegui.report.Rejection;
import io.hegui.report.RuleSetInfo;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as JSON, {@code inspection-report/1}: fields in a fixed order, lines ended by a line feed, numbers in
 * plain decimals, so that the same report gives the same bytes. Telephone numbers and names are masked unless full ones
 * are asked for. What is not known is null; optional parts of a finding, a cap or a path are left out. Immutable and
 * thread-safe.
 */
public final class ReportJson {

    /** Name and version of the form. */
    public static final String SCHEMA = "inspection-report/1";

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    private static final ReportJson MASKED = new ReportJson(Disclosure.MASKED);
    private static final ReportJson FULL = new ReportJson(Disclosure.FULL);

    private final Disclosure shown;

    private ReportJson(Disclosure shown) {
        this.shown = shown;
    }

    /** Masks telephone numbers and names. */
    public static ReportJson masked() {
        return MASKED;
    }

    /** Shows telephone numbers and names in full. */
    public static ReportJson full() {
        return FULL;
    }

    /** The report as text. */
    public String toText(InspectionReport report) {
        StringWriter text = new StringWriter();
        try {
            write(report, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't be written", e);
        }
        return text.toString();
    }

    /** Writes the report in UTF-8 and leaves the stream open. */
    public void write(InspectionReport report, OutputStream out) throws IOException {
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            write(report, generator);
        }
    }

    /** Writes the report and leaves the writer open. */
    public void write(InspectionReport report, Writer out) throws IOException {
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            write(report, generator);
        }
    }

    private void write(InspectionReport report, JsonGenerator generator) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        generator.setPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines));
        JsonOut out = new JsonOut(generator);
        FindingJson findings = new FindingJson(out, shown);
        out.object(() -> {
            out.text("schema", SCHEMA);
            out.number("year", report.year());
            out.text("asOf", report.asOf());
            out.text(
                    "jurisdiction",
                    report.jurisdiction() == null ? null : report.jurisdiction().code());
            out.text("licenseNumber", report.licenseNumber());
            out.text("licensee", report.licensee());
            ruleSet(out, report.ruleSet());
            records(out, report.records());
            statistics(out, report.audit().statistics());
            out.array("findings", report.findings(), findings::write);
            rules(out, report.audit());
            new GradeJson(out, shown).write(report.grade(), report.standing());
            application(out, findings, report.application());
            out.array("obligations", report.obligations(), obligation -> obligation(out, obligation));
        });
        generator.writeRaw('\n');
    }

    private static void ruleSet(JsonOut out, RuleSetInfo ruleSet) throws IOException {
        out.object("ruleSet", () -> {
            out.text("version", ruleSet.version());
            out.text("digest", ruleSet.digest());
            out.text("profile", ruleSet.profile().id());
            out.array(
                    "overridden",
                    ruleSet.overridden(),
                    parameter -> out.object(() -> {
                        out.text("name", parameter.name());
                        out.text("value", parameter.value());
                    }));
        });
    }

    private static void records(JsonOut out, Intakes records) throws IOException {
        out.object("records", () -> {
            intake(out, "calls", records.calls());
            intake(out, "consents", records.consents());
            intake(out, "complaints", records.complaints());
        });
    }

    private static void intake(JsonOut out, String name, @Nullable Intake intake) throws IOException {
        if (intake == null) {
            out.text(name, null);
            return;
        }
        out.object(name, () -> {
            out.number("read", intake.read());
            out.number("accepted", intake.accepted());
            out.number("rejected", intake.rejected());
            out.array("rejections", intake.rejections(), rejection -> rejection(out, rejection));
        });
    }

    private static void rejection(JsonOut out, Rejection rejection) throws IOException {
        out.object(() -> {
            out.text("file", rejection.file());
            out.number("line", rejection.line());
            out.text("reason", rejection.reason());
        });
    }

    private static void statistics(JsonOut out, Statistics statistics) throws IOException {
        out.object("statistics", () -> {
            out.number("calls", statistics.calls());
            out.number("connected", statistics.connected());
            out.decimal("connectRate", statistics.connectRate());
            out.decimal("outboundConnectRate", statistics.outboundConnectRate());
            out.decimal("conversionRate", statistics.conversionRate());
            out.decimal("averageTalkSeconds", statistics.averageTalkSeconds());
            out.number("complaints", statistics.complaints());
            out.decimal("complaintRate", statistics.complaintRate());
            out.decimal("aiSeatShare", statistics.aiSeatShare());
            out.array("callsByMonth", statistics.callsByMonth(), out::element);
            out.array("callsByHour", statistics.callsByHour(), out::element);
            out.counts("byPurpose", statistics.byPurpose(), Enum::name);
            out.counts("byProvince", statistics.byProvince(), province -> province.code());
            out.number("callerNumbers", statistics.callerNumbers());
            out.number("distinctUsers", statistics.distinctUsers());
        });
    }

    private static void rules(JsonOut out, AuditResult audit) throws IOException {
        out.object("rules", () -> {
            ids(out, "evaluated", List.copyOf(audit.verdicts().keySet()));
            ids(out, "passed", audit.rulesWith(Verdict.PASS));
            ids(out, "failed", audit.rulesWith(Verdict.FAIL));
            ids(out, "notApplicable", audit.rulesWith(Verdict.NOT_APPLICABLE));
            ids(out, "indeterminate", audit.rulesWith(Verdict.INDETERMINATE));
        });
    }

    private static void ids(JsonOut out, String name, List<RuleId> ids) throws IOException {
        out.array(name, ids, out::element);
    }

    private static void application(JsonOut out, FindingJson findings, @Nullable ApplicationSection application)
            throws IOException {
        if (application == null) {
            return;
        }
        out.object("application", () -> {
            out.text("profile", application.profile());
            out.truth("ready", application.ready());
            out.<Finding>array("findings", application.findings(), findings::write);
        });
    }

    private static void obligation(JsonOut out, Obligation obligation) throws IOException {
        out.object(() -> {
            out.text("id", obligation.id());
            out.localized("title", obligation.title());
            out.textIfThere("opensOn", obligation.opensOn());
            out.text("dueOn", obligation.dueOn());
            out.textIfThere("dueAt", obligation.dueAt());
            out.truth("estimated", obligation.estimated());
            out.text("state", obligation.state());
            out.textIfThere("doneOn", obligation.doneOn());
            out.array("departments", obligation.departments(), out::element);
            out.array("sources", obligation.sources(), out::source);
            out.array("derivation", obligation.derivation(), out::localized);
        });
    }
}
