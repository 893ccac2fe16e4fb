package io.hegui.bpo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.bpo.audit.Audit;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The document tells what the service does, no more and no less. */
@SpringBootTest
@DirtiesContext
class OpenApiTest {

    @TempDir
    static Path home;

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        properties.add("bpo.home", () -> home.toString());
    }

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private static JsonNode document() throws Exception {
        return new ObjectMapper().readTree(OpenApiTest.class.getResourceAsStream("/static/openapi.json"));
    }

    @Test
    void every_way_to_ask_is_described_and_none_that_there_is_not() throws Exception {
        Set<String> served = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("io.hegui")) {
                mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> served.add(verb.name().toLowerCase(Locale.ROOT) + " " + path)));
            }
        });
        Set<String> described = new TreeSet<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(verb -> {
                    if (List.of("get", "post", "put", "delete", "patch").contains(verb)) {
                        described.add(verb + " " + path.getKey());
                    }
                }));

        assertThat(described).isEqualTo(served).hasSize(6);
    }

    @Test
    void an_audit_has_the_fields_that_are_described() throws Exception {
        Set<String> described = new TreeSet<>();
        document().at("/components/schemas/Audit/properties").fieldNames().forEachRemaining(described::add);

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Audit.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }
}
