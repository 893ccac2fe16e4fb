package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.io.RuleSets;
import io.hegui.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final RuleSet RULES = RuleSets.load();

    private final Program program = new Program();

    @Test
    void the_page_in_docs_is_what_the_rules_give_now() throws IOException {
        Path page = Path.of("../../docs/rules.md");

        assertThat(Files.exists(page) ? Files.readString(page) : "")
                .as("""
                        docs/rules.md is older than the rules; refresh it in the root folder:
                        ./mvnw -q package -DskipTests
                        java -jar compliance-examples/cli/target/compliance.jar rules --format markdown --out docs/rules.md
                        """)
                .isEqualTo(new CataloguePage(RULES).markdown());
    }

    @Test
    void writes_every_rule_and_parameter_in_use_as_json() throws IOException {
        JsonNode json = new ObjectMapper().readTree(program.prints("rules", "--format", "json"));

        assertThat(json.path("schema").asText()).isEqualTo("rule-set/1");
        assertThat(json.path("digest").asText()).isEqualTo(RULES.digest());
        assertThat(json.path("rules").findValuesAsText("id"))
                .containsExactlyElementsOf(
                        RULES.rules().stream().map(rule -> rule.id().value()).toList());
        assertThat(json.path("parameters").findValuesAsText("name")).isSorted().contains("materialRate");
    }

    @Test
    void writes_the_same_bytes_twice() {
        assertThat(program.prints("rules", "--format", "json")).isEqualTo(program.prints("rules", "--format", "json"));
    }

    @Test
    void refuses_one_rule_in_a_format_for_all() {
        program.refuses("leave out the id", "rules", "marketing/consent", "--format", "json");
        program.refuses("--format", "rules", "--format", "yaml");
    }
}
