package io.hegui.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.hegui.rule.Rule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The catalogue holds rules and nothing else. */
class RulesArchitectureTest {

    private static final JavaClasses RULES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.hegui.rules");

    @Test
    void rules_know_the_model_the_calendar_and_what_a_rule_is_but_no_engine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.hegui",
                        "io.hegui.audit..",
                        "io.hegui.gate..",
                        "io.hegui.evidence..",
                        "io.hegui.grade..",
                        "io.hegui.obligation..",
                        "io.hegui.report..",
                        "io.hegui.io..",
                        "io.hegui.cases..")
                .check(RULES);
    }

    @Test
    void rules_know_no_files_and_no_json() {
        noClasses()
                .that()
                .areAssignableTo(Rule.class)
                .should()
                .dependOnClassesThat(describe(
                        "read or write",
                        type -> type.getPackageName().startsWith("java.io")
                                || type.getPackageName().startsWith("java.nio")
                                || type.getPackageName().startsWith("com.fasterxml")))
                .check(RULES);
    }

    @Test
    void families_do_not_know_each_other_in_circles() {
        slices().matching("io.hegui.rules.(*)..").should().beFreeOfCycles().check(RULES);
    }

    @Test
    void only_the_text_room_knows_the_libraries_for_numbers_and_words() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.hegui.rules.text")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.i18n..", "org.ahocorasick..")
                .check(RULES);
    }

    @Test
    void every_rule_is_final_and_keeps_no_state() {
        classes()
                .that()
                .implement(Rule.class)
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .check(RULES);
        fields().that()
                .areDeclaredInClassesThat()
                .implement(Rule.class)
                .should()
                .beStatic()
                .andShould()
                .beFinal()
                .check(RULES);
    }

    @Test
    void nothing_asks_what_time_it_is() {
        noClasses().should().callMethod(LocalDate.class, "now").check(RULES);
        noClasses().should().callMethod(LocalDateTime.class, "now").check(RULES);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(RULES);
    }
}
