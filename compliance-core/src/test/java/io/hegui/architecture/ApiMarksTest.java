package io.hegui.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.hegui.api.API;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What hosts may rely on is said of every public type, and holds for all that it shows. */
class ApiMarksTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.hegui");

    private static Stream<JavaClass> publicTypes() {
        return CORE.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.getEnclosingClass()
                        .map(outer -> outer.getModifiers().contains(JavaModifier.PUBLIC))
                        .orElse(true));
    }

    private static Optional<API.Status> own(HasAnnotations<?> annotated) {
        return annotated.tryGetAnnotationOfType(API.class).map(API::value);
    }

    private static Optional<API.Status> of(JavaClass type) {
        return own(type)
                .or(() -> type.getEnclosingClass().flatMap(ApiMarksTest::of))
                .or(() -> type.getPackage().tryGetAnnotationOfType(API.class).map(API::value));
    }

    @Test
    void every_public_type_bears_a_mark_or_its_package_does() {
        assertThat(publicTypes().filter(type -> of(type).isEmpty()).map(JavaClass::getName))
                .isEmpty();
        assertThat(publicTypes()).hasSizeGreaterThan(150);
    }

    @Test
    void what_is_exported_is_for_hosts_and_nothing_else_is() {
        Set<String> exported = new TreeSet<>();
        ModuleDescriptor module = ModuleFinder.of(Path.of("target", "classes"))
                .find("io.hegui.core")
                .orElseThrow()
                .descriptor();
        module.exports().forEach(export -> exported.add(export.source()));

        Set<String> forHosts = publicTypes()
                .map(JavaClass::getPackage)
                .filter(held -> held.tryGetAnnotationOfType(API.class)
                        .map(API::value)
                        .filter(status -> status != API.Status.INTERNAL)
                        .isPresent())
                .map(held -> held.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(forHosts).isEqualTo(exported);
    }

    @Test
    void what_is_stable_shows_only_what_is_stable() {
        List<String> leaks = publicTypes()
                .filter(type -> of(type).equals(Optional.of(API.Status.STABLE)))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(ApiMarksTest::isForHosts)
                .flatMap(member -> shown(member)
                        .filter(shown ->
                                of(shown).filter(API.Status.STABLE::equals).isEmpty())
                        .map(shown -> member.getFullName() + " shows " + shown.getName()))
                .sorted()
                .distinct()
                .toList();

        assertThat(leaks).isEmpty();
    }

    private static boolean isForHosts(JavaCodeUnit member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && own(member).isEmpty();
    }

    private static Stream<JavaClass> shown(JavaCodeUnit member) {
        return Stream.concat(member.getParameterTypes().stream(), Stream.of(member.getReturnType()))
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .filter(type -> type.getName().startsWith("io.hegui."));
    }
}
