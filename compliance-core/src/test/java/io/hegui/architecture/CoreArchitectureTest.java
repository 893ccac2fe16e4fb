package io.hegui.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The floors of the house, and what must never be. */
class CoreArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.hegui");

    /** Floor by package; a package uses only packages on lower floors. JSON out needs the report, so io stands above it. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("io.hegui.api", 1),
            Map.entry("io.hegui.table", 5),
            Map.entry("io.hegui.model", 10),
            Map.entry("io.hegui.calendar", 10),
            Map.entry("io.hegui.rule", 20),
            Map.entry("io.hegui.grade", 30),
            Map.entry("io.hegui.obligation", 30),
            Map.entry("io.hegui.audit", 40),
            Map.entry("io.hegui.gate", 40),
            Map.entry("io.hegui.evidence", 40),
            Map.entry("io.hegui.report", 50),
            Map.entry("io.hegui.outlook", 53),
            Map.entry("io.hegui.io", 55),
            Map.entry("io.hegui", 60),
            Map.entry("io.hegui.cases", 60));

    @Test
    void every_package_stands_on_a_floor() {
        classes()
                .should(new ArchCondition<JavaClass>("stand on a floor") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!FLOORS.containsKey(type.getPackageName())) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " stands on no floor"));
                        }
                    }
                })
                .check(CORE);
    }

    @Test
    void a_package_uses_only_packages_on_lower_floors() {
        classes()
                .should(new ArchCondition<JavaClass>("use only lower floors") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().forEach(dependency -> {
                            String from = type.getPackageName();
                            String to = dependency
                                    .getTargetClass()
                                    .getBaseComponentType()
                                    .getPackageName();
                            if (FLOORS.containsKey(to)
                                    && !from.equals(to)
                                    && FLOORS.get(to) >= FLOORS.getOrDefault(from, 0)) {
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                            }
                        });
                    }
                })
                .check(CORE);
    }

    @Test
    void packages_form_no_circle() {
        slices().matching("io.hegui.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void the_model_knows_no_engine_and_no_json_library_beyond_annotations() {
        noClasses()
                .that()
                .resideInAPackage("io.hegui.model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..", "de.siegmar..")
                .check(CORE);
    }

    @Test
    void rules_grades_and_audits_know_no_files() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.hegui.model",
                        "io.hegui.calendar",
                        "io.hegui.grade",
                        "io.hegui.obligation",
                        "io.hegui.audit",
                        "io.hegui.outlook",
                        "io.hegui.report")
                .should()
                .dependOnClassesThat(describe(
                        "read or write files",
                        type -> type.getPackageName().startsWith("java.nio.file")
                                || type.getName().startsWith("java.io.File")))
                .check(CORE);
    }

    @Test
    void nothing_asks_what_time_it_is() {
        for (Class<?> type : List.of(
                LocalDate.class,
                LocalDateTime.class,
                LocalTime.class,
                Instant.class,
                ZonedDateTime.class,
                OffsetDateTime.class,
                Year.class,
                YearMonth.class)) {
            noClasses().should().callMethod(type, "now").check(CORE);
            noClasses().should().callMethod(type, "now", Clock.class).check(CORE);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CORE);
    }

    @Test
    void there_is_no_static_mutable_state() {
        fields().that()
                .areStatic()
                .and(describe("are written by hand", CoreArchitectureTest::writtenByHand))
                .should()
                .beFinal()
                .check(CORE);
        fields().that()
                .areStatic()
                .and(describe("are written by hand", CoreArchitectureTest::writtenByHand))
                .should()
                .notHaveRawType(describe("mutable collections and buffers", CoreArchitectureTest::mutable))
                .check(CORE);
    }

    private static boolean writtenByHand(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !field.getName().startsWith("$");
    }

    private static boolean mutable(JavaClass type) {
        return type.isAssignableTo(StringBuilder.class)
                || type.isAssignableTo(java.util.concurrent.ConcurrentMap.class)
                || type.isAssignableTo(java.util.concurrent.atomic.AtomicLong.class)
                || type.isAssignableTo(java.util.concurrent.atomic.AtomicReference.class)
                || type.isAssignableTo(ThreadLocal.class)
                || List.of("java.util.HashMap", "java.util.ArrayList", "java.util.HashSet", "java.util.TreeMap")
                        .contains(type.getName());
    }

    @Test
    void nothing_writes_to_a_console_or_a_log() {
        noClasses().should().accessField(System.class, "out").check(CORE);
        noClasses().should().accessField(System.class, "err").check(CORE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                .check(CORE);
    }
}
