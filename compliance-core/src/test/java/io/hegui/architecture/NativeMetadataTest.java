package io.hegui.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.model.InspectionPackage;
import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a native image must keep of core: types that are read by reflection, and resources. */
class NativeMetadataTest {

    private static final String FILE = "/META-INF/native-image/io.hegui/compliance-core/reachability-metadata.json";

    private final Set<String> types = new TreeSet<>();

    private JsonNode metadata() throws IOException {
        try (InputStream in = NativeMetadataTest.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readTree(in);
        }
    }

    /** Records and enums below {@code type}, and the validators of constraints on them. */
    private void collect(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Stream.of(parameterized.getActualTypeArguments()).forEach(this::collect);
        } else if (type instanceof GenericArrayType array) {
            collect(array.getGenericComponentType());
        } else if (type instanceof Class<?> of && of.getName().startsWith("io.hegui.") && types.add(of.getName())) {
            validators(of);
            for (RecordComponent component : of.isRecord() ? of.getRecordComponents() : new RecordComponent[0]) {
                validators(component.getAccessor());
                collect(component.getGenericType());
            }
        }
    }

    private void validators(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            Constraint constraint = annotation.annotationType().getAnnotation(Constraint.class);
            if (constraint != null) {
                Stream.of(constraint.validatedBy()).map(Class::getName).forEach(types::add);
            }
        }
    }

    @Test
    void every_type_that_is_read_by_reflection_is_kept() throws IOException {
        collect(InspectionPackage.class);
        types.add("io.hegui.io.MaterialFactsMixIn");
        types.add("io.hegui.io.ShownFact");

        Set<String> kept = new TreeSet<>();
        for (JsonNode entry : metadata().get("reflection")) {
            kept.add(entry.get("type").asText());
            assertThat(entry.get("allDeclaredConstructors").asBoolean()).isTrue();
        }

        assertThat(kept).isEqualTo(types);
    }

    @Test
    void every_resource_that_core_reads_is_kept() throws IOException {
        List<String> globs = metadata().get("resources").findValuesAsText("glob");

        assertThat(Stream.of(
                        "io/hegui/io/shared-parameters.json",
                        "io/hegui/io/drill-questions.json",
                        "io/hegui/io/grade-policy.json",
                        "io/hegui/io/working-days.json",
                        "io/hegui/rule/terms_zh_CN.properties",
                        "io/hegui/report/inspection-report-1.schema.json"))
                .allSatisfy(path -> {
                    assertThat(InspectionPackage.class.getResource("/" + path)).isNotNull();
                    assertThat(globs)
                            .anyMatch(glob -> FileSystems.getDefault()
                                    .getPathMatcher("glob:" + glob)
                                    .matches(Path.of(path)));
                });
    }
}
