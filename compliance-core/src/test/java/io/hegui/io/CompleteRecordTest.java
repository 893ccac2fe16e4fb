package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.model.CallRecord;
import io.hegui.model.Complete;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The constraints of the model and the checks of the fast path say the same. */
class CompleteRecordTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final ObjectMapper JSON = new ObjectMapper();

    @Provide
    Arbitrary<CallRecord> calls() {
        Arbitrary<PhoneNumber> numbers = Arbitraries.of(
                        "13800138000",
                        "+86 138-0013-8000",
                        "010-62345678",
                        "62345678",
                        "95588",
                        "138****8000",
                        "",
                        "4008001234",
                        "+85223456789",
                        "abc",
                        "12345",
                        "0",
                        "96123")
                .map(PhoneNumber::of)
                .injectNull(0.2);
        return Combinators.combine(
                        numbers,
                        numbers,
                        Arbitraries.of("2024-03-15T09:00:00", "2024-03-15 09:00")
                                .map(Moment::parse)
                                .injectNull(0.2),
                        Arbitraries.integers().between(-2, 5).injectNull(0.2),
                        Arbitraries.integers().between(-2, 5).injectNull(0.2),
                        Arbitraries.of(Direction.class).injectNull(0.2),
                        Arbitraries.of(Outcome.class).injectNull(0.2))
                .as((caller, callee, start, ring, talk, direction, outcome) -> CallRecord.builder()
                        .caller(caller)
                        .callee(callee)
                        .startedAt(start)
                        .ringSeconds(ring)
                        .talkSeconds(talk)
                        .direction(direction)
                        .outcome(outcome)
                        .build());
    }

    private static Set<String> faults(CallRecord call) {
        Set<String> faults = new TreeSet<>();
        check(faults, "caller", call.caller() != null && call.caller().isComplete());
        check(faults, "callee", call.callee() != null && call.callee().isComplete());
        check(faults, "startedAt", call.startedAt() != null);
        check(faults, "ringSeconds", call.ringSeconds() == null || call.ringSeconds() >= 0);
        check(faults, "talkSeconds", call.talkSeconds() != null && call.talkSeconds() >= 0);
        check(faults, "direction", call.direction() != null);
        check(faults, "outcome", call.outcome() != null);
        return faults;
    }

    private static void check(Set<String> faults, String field, boolean good) {
        if (!good) {
            faults.add(field);
        }
    }

    @Property
    void the_validator_flags_the_fields_that_the_fast_path_flags(@ForAll("calls") CallRecord call) {
        Set<String> flagged = VALIDATOR.validate(call, Default.class, Complete.class).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(flagged).isEqualTo(faults(call));
    }

    @Property
    void csv_json_lines_and_a_json_node_give_the_same_record(@ForAll("texts") Map<String, String> fields)
            throws Exception {
        String json = JSON.writeValueAsString(fields);
        String csv = "\"" + String.join("\",\"", fields.keySet()) + "\"\n\""
                + fields.values().stream().map(v -> v.replace("\"", "\"\"")).collect(Collectors.joining("\",\""))
                + "\"\n";

        CallRecord byNode = RecordJson.call(JSON.readTree(json));

        assertThat(Folders.calls("calls.jsonl", json).calls()).containsExactly(byNode);
        assertThat(Folders.calls("calls.csv", csv).calls()).containsExactly(byNode);
    }

    @Provide
    Arbitrary<Map<String, String>> texts() {
        Arbitrary<String> names = Arbitraries.of(
                CallFields.ALL.stream().filter(Field::inJson).map(Field::name).toList());
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        " ",
                        "1",
                        "0",
                        "是",
                        "否",
                        "true",
                        "接通",
                        "呼出",
                        "营销呼出",
                        "呼入",
                        "MARKETING",
                        "x\"y",
                        "2024-03-15 09:00",
                        "2024-03-15T09:00:00+09:00",
                        "2024-03-15",
                        "1e2",
                        "-1",
                        "007",
                        "12.0",
                        "TRANSCRIPT@0-3:a|RISK_DISCLOSURE@4-",
                        "１２",
                        "ab12",
                        " 金融 ",
                        "99999999999",
                        "13800138000"),
                Arbitraries.strings().withChars("ab,\n 公\u3000").ofMaxLength(8));
        return Arbitraries.maps(names, values).ofMinSize(1).ofMaxSize(8);
    }
}
