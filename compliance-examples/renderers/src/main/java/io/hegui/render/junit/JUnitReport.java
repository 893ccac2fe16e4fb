package io.hegui.render.junit;

import io.hegui.render.RuleFindings;
import io.hegui.render.Words;
import io.hegui.report.Disclosure;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report as JUnit XML, a suite a family and a case a rule, as Surefire and Jenkins read it. PASS is a case that passes.
 * FAIL is a failure whose type is the severity. INDETERMINATE is an error: the check could not be carried out, which is
 * never a pass. NOT_APPLICABLE is skipped, and so is a rule of which every finding was waived. Names are rule ids, so that
 * a trend survives new texts. Numbers and names are masked unless asked for. The same report gives the same bytes.
 * Immutable and thread-safe.
 */
public final class JUnitReport {

    private final RuleSet rules;
    private final Disclosure shown;

    private JUnitReport(RuleSet rules, Disclosure shown) {
        this.rules = rules;
        this.shown = shown;
    }

    /** Titles and sources come from these rules; those of the audit. */
    public static JUnitReport of(RuleSet rules) {
        return new JUnitReport(rules, Disclosure.MASKED);
    }

    /** The same, showing so much of numbers and names. */
    public JUnitReport showing(Disclosure value) {
        return new JUnitReport(rules, value);
    }

    /** Writes the report in UTF-8 and leaves the stream open. */
    public void write(InspectionReport report, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Document(report, xml).write();
            xml.flush();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw new IOException(e.getMessage(), e);
        }
    }

    /** How a case ended. */
    private enum Ending {
        PASSED,
        FAILED,
        ERROR,
        SKIPPED
    }

    /** One document. For one thread. */
    private final class Document {

        private final InspectionReport report;
        private final XMLStreamWriter xml;
        private final Map<RuleId, RuleFindings> findings = new HashMap<>();

        Document(InspectionReport report, XMLStreamWriter xml) {
            this.report = report;
            this.xml = xml;
            RuleFindings.of(report.audit().findings()).forEach(rule -> findings.put(rule.rule(), rule));
        }

        void write() throws XMLStreamException {
            Map<String, Map<RuleId, Ending>> suites = new TreeMap<>();
            report.audit()
                    .verdicts()
                    .forEach((rule, verdict) -> suites.computeIfAbsent(rule.family(), family -> new TreeMap<>())
                            .put(rule, ending(rule, verdict)));
            xml.writeStartDocument("UTF-8", "1.0");
            line(0);
            xml.writeStartElement("testsuites");
            attribute("name", "compliance " + report.year());
            counts(suites.values().stream()
                    .flatMap(suite -> suite.values().stream())
                    .toList());
            for (Map.Entry<String, Map<RuleId, Ending>> suite : suites.entrySet()) {
                suite(suite.getKey(), suite.getValue());
            }
            line(0);
            xml.writeEndElement();
            line(0);
            xml.writeEndDocument();
        }

        private Ending ending(RuleId rule, Verdict verdict) {
            RuleFindings own = findings.get(rule);
            return switch (verdict) {
                case PASS -> Ending.PASSED;
                case NOT_APPLICABLE -> Ending.SKIPPED;
                case INDETERMINATE -> Ending.ERROR;
                case FAIL -> own != null && own.waived() ? Ending.SKIPPED : Ending.FAILED;
            };
        }

        private void suite(String family, Map<RuleId, Ending> cases) throws XMLStreamException {
            line(1);
            xml.writeStartElement("testsuite");
            attribute("name", "compliance." + family);
            counts(List.copyOf(cases.values()));
            for (Map.Entry<RuleId, Ending> one : cases.entrySet()) {
                testCase(one.getKey(), one.getValue());
            }
            line(1);
            xml.writeEndElement();
        }

        private void counts(List<Ending> endings) throws XMLStreamException {
            attribute("tests", Integer.toString(endings.size()));
            attribute("failures", count(endings, Ending.FAILED));
            attribute("errors", count(endings, Ending.ERROR));
            attribute("skipped", count(endings, Ending.SKIPPED));
            attribute("time", "0");
        }

        private static String count(List<Ending> endings, Ending ending) {
            return Long.toString(endings.stream().filter(e -> e == ending).count());
        }

        private void testCase(RuleId rule, Ending ending) throws XMLStreamException {
            line(2);
            if (ending == Ending.PASSED) {
                xml.writeEmptyElement("testcase");
                names(rule);
                return;
            }
            xml.writeStartElement("testcase");
            names(rule);
            line(3);
            LocalizedText title = Words.title(rule, rules);
            RuleFindings own = findings.get(rule);
            if (ending == Ending.SKIPPED || own == null) {
                LocalizedText why = ending == Ending.ERROR
                        ? Words.of(Verdict.INDETERMINATE)
                        : own == null ? Words.of(Verdict.NOT_APPLICABLE) : Words.of("已豁免", "Waived");
                xml.writeEmptyElement(
                        ending == Ending.ERROR ? "error" : ending == Ending.FAILED ? "failure" : "skipped");
                attribute("message", both(title) + " – " + both(why));
            } else {
                xml.writeStartElement(ending == Ending.ERROR ? "error" : "failure");
                attribute(
                        "type",
                        ending == Ending.ERROR
                                ? Verdict.INDETERMINATE.name()
                                : own.severity().name());
                attribute("message", both(title) + message(own));
                xml.writeCharacters(legal(details(own)));
                xml.writeEndElement();
            }
            line(2);
            xml.writeEndElement();
        }

        private void names(RuleId rule) throws XMLStreamException {
            attribute("classname", "compliance." + rule.family());
            attribute("name", rule.value());
            attribute("time", "0");
        }

        private String message(RuleFindings own) {
            return own.population() > 1
                    ? ": " + Words.number(own.affected()) + " / " + Words.number(own.population())
                    : "";
        }

        private String details(RuleFindings own) {
            StringBuilder text = new StringBuilder("\n");
            for (Finding finding : own.findings()) {
                LocalizedText message = shown.text(finding, finding.message());
                text.append(message.zh()).append('\n').append(message.en()).append('\n');
                if (finding.waiver() != null) {
                    text.append("已豁免 waived\n");
                }
                if (!finding.examples().isEmpty()) {
                    text.append("示例 examples: ")
                            .append(String.join(", ", finding.examples()))
                            .append('\n');
                }
                if (finding.dueOn() != null) {
                    text.append("限期 due: ").append(finding.dueOn()).append('\n');
                }
            }
            own.findings().stream()
                    .map(finding -> shown.text(finding, finding.remediation()))
                    .distinct()
                    .forEach(remedy -> text.append("整改 remedy: ")
                            .append(remedy.zh())
                            .append(' ')
                            .append(remedy.en())
                            .append('\n'));
            own.sources()
                    .forEach(source -> text.append("依据 source: [")
                            .append(source.layer())
                            .append("] ")
                            .append(both(Words.of(source, rules)))
                            .append('\n'));
            return text.toString();
        }

        private static String both(LocalizedText text) {
            return text.zh().equals(text.en()) ? text.zh() : text.zh() + " " + text.en();
        }

        private void attribute(String name, String value) throws XMLStreamException {
            xml.writeAttribute(name, legal(value));
        }

        private void line(int depth) throws XMLStreamException {
            xml.writeCharacters("\n" + "  ".repeat(depth));
        }

        /** XML can't hold every character, not even escaped; what it can't is shown as U+FFFD. */
        private static String legal(String text) {
            StringBuilder legal = new StringBuilder(text.length());
            text.codePoints()
                    .map(c -> c == '\t'
                                    || c == '\n'
                                    || (c >= ' ' && c < 0xD800)
                                    || (c > 0xDFFF && c < 0xFFFE)
                                    || c > 0xFFFF
                            ? c
                            : 0xFFFD)
                    .forEach(legal::appendCodePoint);
            return legal.toString();
        }
    }
}
