package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.Hegui;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import io.hegui.io.InputError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class ExtremeValuesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Hegui HEGUI = Hegui.standard();

    private static Path firm;
    private static JsonNode document;
    private static List<JsonPlace> places;

    @BeforeContainer
    static void a_firm_with_every_section() throws IOException {
        firm = Files.createTempDirectory("hegui-extreme");
        PackageGenerator.generate(PackagePlan.ofCalls(1_000), firm);
        Path calls = firm.resolve("calls.csv");
        Files.write(calls, Files.readAllLines(calls).subList(0, 20));
        document = JSON.readTree(firm.resolve("inspection.json").toFile());
        places = JsonPlace.in(document);
        assertThat(places).hasSizeGreaterThan(250);
    }

    @AfterContainer
    static void remove() throws IOException {
        try (Stream<Path> files = Files.walk(firm)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    Arbitrary<JsonPlace> place() {
        return Arbitraries.of(places);
    }

    @Provide
    Arbitrary<String> extreme() {
        return Arbitraries.of(
                "null",
                "true",
                "[]",
                "{}",
                "0",
                "-1",
                "2147483647",
                "-9223372036854775808",
                "1e39",
                "1e-300",
                "1e999999",
                "\"\"",
                "\"0001-01-01\"",
                "\"9999-12-31\"",
                "\"9999-12-31T23:59:59\"",
                "\"-999999999-01-01\"",
                "\"2024-06-03\"",
                "\"" + "x".repeat(1_000_000) + "\"");
    }

    @Property
    void an_extreme_value_anywhere_is_judged_or_refused_in_one_line(
            @ForAll("place") JsonPlace place, @ForAll("extreme") String extreme) throws IOException {
        JsonNode before = place.put(JSON.readTree(extreme));
        Files.write(firm.resolve("inspection.json"), JSON.writeValueAsBytes(document));
        place.put(before);

        Throwable refused = catchThrowable(() -> HEGUI.inspect(firm, LocalDate.of(2025, 3, 20)));

        if (refused != null) {
            assertThat(refused).as(place.path()).isInstanceOf(InputError.class);
            assertThat(refused.getMessage())
                    .startsWith("inspection.json: ")
                    .doesNotContain("\n")
                    .hasSizeLessThan(2_000);
        }
    }
}
