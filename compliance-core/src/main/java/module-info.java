/** Hegui's domain: facts, what a rule is, audits, grades, reports; and reading them. */
module io.hegui.core {
    requires transitive jakarta.validation;
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive com.fasterxml.jackson.databind;
    requires de.siegmar.fastcsv;
    requires java.desktop;
    requires static transitive org.jspecify;

    exports io.hegui;
    exports io.hegui.api;
    exports io.hegui.audit;
    exports io.hegui.calendar;
    exports io.hegui.cases;
    exports io.hegui.evidence;
    exports io.hegui.gate;
    exports io.hegui.grade;
    exports io.hegui.io;
    exports io.hegui.model;
    exports io.hegui.obligation;
    exports io.hegui.outlook;
    exports io.hegui.report;
    exports io.hegui.rule;

    opens io.hegui.model;

    uses io.hegui.rule.NumberPlan;
    uses io.hegui.rule.RuleFamily;
}
