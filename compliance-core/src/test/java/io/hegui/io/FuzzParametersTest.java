package io.hegui.io;

import static io.hegui.fuzz.Refusals.takesOrRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hegui.rule.NumberPlan;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleFamily;
import io.hegui.rule.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Any bytes as the file in which a host's family keeps its parameters, texts, overrides and waivers. */
class FuzzParametersTest {

    /** A family without rules whose file is what it is given. */
    private record Family(byte[] file) implements RuleFamily {

        @Override
        public String name() {
            return "host";
        }

        @Override
        public List<Rule> rules() {
            return List.of();
        }

        @Override
        public InputStream open(String path) {
            return path.equals("parameters/host.json") ? new ByteArrayInputStream(file) : null;
        }
    }

    @FuzzTest
    void a_family_file_is_read_or_refused_in_one_line(byte[] content) {
        takesOrRefuses(
                () -> {
                    RuleSet rules = RuleSets.of(List.of(new Family(content)), NumberPlan.UNKNOWN);

                    assertThat(rules.digest())
                            .isEqualTo(RuleSets.of(List.of(new Family(content)), NumberPlan.UNKNOWN)
                                    .digest());
                },
                IllegalArgumentException.class,
                UncheckedIOException.class);
    }
}
