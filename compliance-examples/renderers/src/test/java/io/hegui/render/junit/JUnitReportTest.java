package io.hegui.render.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.Waiver;
import io.hegui.render.Reports;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitReportTest {

    private final JUnitReport renderer = JUnitReport.of(Reports.HEGUI.rules());

    @Test
    void has_the_shape_that_build_servers_read() throws Exception {
        for (InspectionReport report :
                new InspectionReport[] {Reports.faulty(), Reports.clean(), Reports.bare(), Reports.hostile(2)}) {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(getClass().getResource("/junit.xsd"))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(bytes(report))));
        }
    }

    @Test
    void has_a_case_a_rule_that_ends_as_the_rule_did() throws Exception {
        for (InspectionReport report : new InspectionReport[] {Reports.faulty(), Reports.bare()}) {
            Document document = parse(bytes(report));

            assertThat(document.getElementsByTagName("testcase").getLength())
                    .isEqualTo(report.audit().verdicts().size());
            report.audit()
                    .verdicts()
                    .forEach((rule, verdict) -> assertThat(ending(document, rule))
                            .as(rule.value())
                            .isEqualTo(
                                    switch (verdict) {
                                        case PASS -> "";
                                        case FAIL -> "failure";
                                        case INDETERMINATE -> "error";
                                        case NOT_APPLICABLE -> "skipped";
                                    }));
            assertThat(document.getDocumentElement().getAttribute("failures"))
                    .isEqualTo(Integer.toString(
                            report.audit().rulesWith(Verdict.FAIL).size()));
        }
    }

    @Test
    void skips_a_rule_of_which_every_finding_was_waived() throws Exception {
        InspectionReport faulty = Reports.faulty();
        RuleId rule = new RuleId("marketing/calling-hours");
        InspectionReport report =
                Reports.with(faulty, finding -> finding.rule().equals(rule) ? waived(finding) : finding);

        assertThat(ending(parse(bytes(faulty)), rule)).isEqualTo("failure");
        assertThat(ending(parse(bytes(report)), rule)).isEqualTo("skipped");
    }

    @Test
    void tells_severity_examples_remedy_and_source() throws Exception {
        InspectionReport report = Reports.faulty();
        Document document = parse(bytes(report));

        for (Finding finding : report.findings()) {
            Element failure = child(document, finding.rule());

            assertThat(failure.getAttribute("type"))
                    .isEqualTo(finding.severity().name());
            assertThat(failure.getTextContent())
                    .contains(
                            finding.message().zh(),
                            finding.message().en(),
                            finding.remediation().zh())
                    .contains(finding.examples())
                    .contains("[" + finding.sources().get(0).layer() + "]");
        }
    }

    @Test
    void gives_the_same_bytes_for_the_same_report() throws IOException {
        assertThat(bytes(Reports.faulty())).isEqualTo(bytes(Reports.faulty()));
    }

    private byte[] bytes(InspectionReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.write(report, out);
        return out.toByteArray();
    }

    private static Document parse(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static String ending(Document document, RuleId rule) {
        Element child = child(document, rule);
        return child == null ? "" : child.getTagName();
    }

    private static Element child(Document document, RuleId rule) {
        NodeList cases = document.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element one = (Element) cases.item(i);
            if (one.getAttribute("name").equals(rule.value())) {
                NodeList children = one.getElementsByTagName("*");
                return children.getLength() == 0 ? null : (Element) children.item(0);
            }
        }
        throw new AssertionError("no case for " + rule);
    }

    private static Finding waived(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.verdict(),
                finding.reason(),
                finding.subject(),
                finding.personal(),
                finding.affected(),
                finding.population(),
                finding.examples(),
                finding.values(),
                finding.message(),
                finding.remediation(),
                finding.dueOn(),
                finding.sources(),
                finding.consequences(),
                new Waiver(finding.rule().value(), null, "已说明", "王小明", LocalDate.of(2025, 12, 31)));
    }
}
