package io.hegui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.audit.Auditor;
import io.hegui.cases.RuleCase;
import io.hegui.cases.RuleCases;
import io.hegui.io.RuleSets;
import io.hegui.rule.Finding;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads what every case of the catalogue says in Chinese. */
class ChineseTermsTest {

    private static final RuleSet RULES = RuleSets.load();

    /** A field name such as {@code paidInCapital} or a code such as {@code NOT_SIGNED}. */
    private static final Pattern NAME = Pattern.compile("[a-z]+[A-Z][A-Za-z]*|[A-Z]+_[A-Z_]+");

    static Stream<Rule> rules() {
        return RULES.rules().stream();
    }

    private static List<Finding> findings(Rule rule) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(ChineseTermsTest.class.getResourceAsStream("/cases/" + rule.id() + ".json"))) {
            for (RuleCase ruleCase : RuleCases.read(in)) {
                findings.addAll(Auditor.open(RuleCases.facts(ruleCase, RULES), RULES)
                        .audit(RuleCases.calls(ruleCase))
                        .findings());
            }
        }
        findings.removeIf(finding -> !finding.rule().equals(rule.id()));
        return findings;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void no_chinese_text_names_a_field_or_a_code_in_english(Rule rule) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Finding finding : findings(rule)) {
            String text = finding.message().zh() + " " + finding.remediation().zh();
            NAME.matcher(text).results().forEach(found -> names.add(found.group()));
            finding.values().forEach((name, value) -> {
                if (value instanceof Collection<?> items
                        && Set.of("missing", "defects", "differing").contains(name)) {
                    items.stream()
                            .map(Object::toString)
                            .filter(item -> item.matches("[A-Za-z_.]+")
                                    && finding.message().zh().contains(item))
                            .forEach(names::add);
                }
            });
        }

        assertThat(names).as("names without a Chinese term in " + rule.id()).isEmpty();
    }
}
