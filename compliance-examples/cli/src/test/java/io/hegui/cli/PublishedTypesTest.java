package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.hegui.api.API;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hosts may rely on is said of all that is published beside the core. */
class PublishedTypesTest {

    @ParameterizedTest
    @ValueSource(strings = {"io.hegui.fixtures", "io.hegui.render", "io.hegui.importers"})
    void every_public_type_stands_in_a_package_with_a_mark(String root) {
        var types = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(root).stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .toList();

        assertThat(types).hasSizeGreaterThan(5);
        assertThat(types.stream()
                        .filter(type -> type.getPackage()
                                .tryGetAnnotationOfType(API.class)
                                .isEmpty())
                        .map(JavaClass::getName))
                .isEmpty();
    }
}
