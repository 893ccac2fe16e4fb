package io.hegui.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.cases.RuleCase;
import io.hegui.cases.RuleCases;
import io.hegui.io.RuleSets;
import io.hegui.rule.Instrument;
import io.hegui.rule.Parameter;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the catalogue: every rule has its cases, and every case holds. */
class CatalogueConformanceTest {

    private static final RuleSet RULES = RuleSets.load();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Rule> rules() {
        return RULES.rules().stream();
    }

    private static String caseFile(RuleId id) {
        return "/cases/" + id + ".json";
    }

    private static List<RuleCase> cases(RuleId id) {
        try (InputStream in = CatalogueConformanceTest.class.getResourceAsStream(caseFile(id))) {
            assertThat(in).as("case file " + caseFile(id)).isNotNull();
            return RuleCases.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(caseFile(id), e);
        }
    }

    private static JsonNode impossible(RuleId id) throws IOException {
        try (InputStream in = CatalogueConformanceTest.class.getResourceAsStream(caseFile(id))) {
            return JSON.readTree(in).path("impossible");
        }
    }

    private static Map<Verdict, Integer> verdicts(RuleId id) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        cases(id)
                .forEach(c ->
                        counts.merge(Verdict.valueOf(c.expect().path("verdict").asText()), 1, Integer::sum));
        return counts;
    }

    @TestFactory
    Stream<DynamicContainer> every_case_holds() {
        return rules().map(rule -> dynamicContainer(
                rule.id().value(),
                cases(rule.id()).stream()
                        .map(ruleCase -> dynamicTest(
                                ruleCase.name(),
                                () -> assertThat(RuleCases.run(ruleCase, RULES))
                                        .as(ruleCase.rule() + ": " + ruleCase.name())
                                        .isNull()))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_has_a_passing_a_failing_a_not_applicable_and_an_indeterminate_case(Rule rule) throws IOException {
        Map<Verdict, Integer> shown = verdicts(rule.id());
        JsonNode impossible = impossible(rule.id());

        for (Verdict verdict : Verdict.values()) {
            boolean possible = !impossible.has(verdict.name());
            assertThat(shown.containsKey(verdict))
                    .as("%s %s", rule.id(), verdict)
                    .isEqualTo(possible);
            if (!possible) {
                assertThat(impossible.path(verdict.name()).asText())
                        .as("why %s can't be %s", rule.id(), verdict)
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_is_one_final_class_named_as_the_rule_in_the_room_of_its_family(Rule rule) {
        String expected = Stream.of(rule.id().name().split("-"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());

        assertThat(rule.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(rule.getClass().getPackageName())
                .isEqualTo("io.hegui.rules." + rule.id().family());
        assertThat(Modifier.isFinal(rule.getClass().getModifiers())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_names_a_source_and_every_parameter_a_unit_a_date_and_a_layer(Rule rule) {
        assertThat(rule.spec().sources()).isNotEmpty().allSatisfy(source -> {
            Instrument instrument = RULES.instrument(source.ref());
            assertThat(instrument).as(source.ref()).isNotNull();
            assertThat(instrument.layer()).isEqualTo(source.layer());
            assertThat(instrument.excerptsOnly() && source.article() != null).isFalse();
        });
        rule.spec().parameters().forEach(key -> {
            Parameter<?> parameter = RULES.parameters().get(key);
            assertThat(parameter.unit()).isNotBlank();
            assertThat(parameter.meaning().zh()).isNotBlank();
            assertThat(parameter.meaning().en()).isNotBlank();
            parameter.values().forEach(value -> {
                assertThat(value.from()).isNotNull();
                assertThat(value.source().layer()).isNotNull();
            });
        });
    }

    @Test
    void every_parameter_and_every_consequence_belongs_to_a_rule() {
        List<String> used = new ArrayList<>(List.of("materialRate"));
        rules().forEach(rule -> {
            rule.spec().parameters().forEach(key -> used.add(key.name()));
            if (rule.spec().escalation() != null) {
                used.add(rule.spec().escalation().share().name());
            }
        });

        assertThat(RULES.parameters().all())
                .extracting(parameter -> parameter.key().name())
                .allSatisfy(name -> assertThat(used).contains(name));
        assertThat(RULES.consequenceOwners())
                .allSatisfy(id -> assertThat(RULES.find(id)).isNotNull());
    }

    @Test
    void no_case_file_is_left_without_a_rule() throws Exception {
        Path folder =
                Path.of(CatalogueConformanceTest.class.getResource("/cases").toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> ids = files.filter(f -> f.toString().endsWith(".json"))
                    .map(f -> folder.relativize(f).toString().replace('\\', '/').replace(".json", ""))
                    .toList();

            assertThat(ids)
                    .allSatisfy(
                            id -> assertThat(RULES.find(new RuleId(id))).as(id).isNotNull());
        }
    }

    @Test
    void the_table_of_rules_and_cases_is_written_for_the_reader() throws IOException {
        StringBuilder table =
                new StringBuilder(String.format("%-40s %6s %6s %6s %6s%n", "rule", "pass", "fail", "n/a", "indet."));
        rules().forEach(rule -> {
            Map<Verdict, Integer> shown = verdicts(rule.id());
            table.append(String.format(
                    "%-40s %6d %6d %6d %6d%n",
                    rule.id(),
                    shown.getOrDefault(Verdict.PASS, 0),
                    shown.getOrDefault(Verdict.FAIL, 0),
                    shown.getOrDefault(Verdict.NOT_APPLICABLE, 0),
                    shown.getOrDefault(Verdict.INDETERMINATE, 0)));
        });
        Path file = Path.of("target", "conformance.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);

        assertThat(table.toString().lines()).hasSize(RULES.rules().size() + 1);
    }
}
