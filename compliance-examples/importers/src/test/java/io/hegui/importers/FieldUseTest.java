package io.hegui.importers;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.Hegui;
import io.hegui.fixtures.ReadyPackage;
import io.hegui.fixtures.ReadyPackages;
import io.hegui.io.CallFileWriter;
import io.hegui.model.CallRecord;
import io.hegui.rule.RuleId;
import io.hegui.rule.Verdict;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FieldUseTest {

    private static final Hegui HEGUI = Hegui.standard();

    /** The record without a field. */
    private static CallRecord without(CallRecord call, String field) {
        RecordComponent[] components = CallRecord.class.getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getName().equals(field)
                        ? null
                        : components[i].getAccessor().invoke(call);
            }
            return (CallRecord) CallRecord.class.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<RuleId, Verdict> verdicts(ReadyPackage firm) {
        return firm.inspect(HEGUI).audit().verdicts();
    }

    @Test
    void the_rules_that_miss_a_field_are_those_that_judge_otherwise_without_it() {
        ReadyPackage firm = ReadyPackages.gradeA();
        Map<RuleId, Verdict> whole = verdicts(firm);
        Map<String, List<String>> missed = new TreeMap<>();
        for (String field : CallFileWriter.columns()) {
            Map<RuleId, Verdict> without = verdicts(firm.toBuilder()
                    .calls(firm.calls().stream()
                            .map(call -> without(call, field))
                            .toList())
                    .build());
            missed.put(
                    field,
                    whole.keySet().stream()
                            .filter(rule -> whole.get(rule) != without.get(rule))
                            .map(RuleId::value)
                            .sorted()
                            .toList());
        }
        missed.values().removeIf(List::isEmpty);

        assertThat(FieldUse.RULES).isEqualTo(missed);
    }

    @Test
    void rules_are_named_with_all_fields_that_they_miss() {
        assertThat(FieldUse.concerned(List.of("caller", "callee")).get("call/complete-elements"))
                .containsExactlyElementsOf(Arrays.asList("caller", "callee"));
        assertThat(FieldUse.concerned(List.of())).isEmpty();
    }
}
