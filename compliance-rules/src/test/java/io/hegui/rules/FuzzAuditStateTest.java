package io.hegui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hegui.audit.AuditState;
import io.hegui.audit.Auditor;
import io.hegui.cases.RuleCase;
import io.hegui.cases.RuleCases;
import io.hegui.io.RuleSets;
import io.hegui.model.CallRecord;
import io.hegui.rule.RuleSet;
import io.hegui.rule.StateError;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * What a process sends of an audit, with other bytes than it wrote: it is refused in one line, or gives a state that can be
 * written, read and judged.
 */
class FuzzAuditStateTest {

    /** Characters of an error, inclusive. */
    private static final int LONGEST = 2_000;

    private static final RuleSet RULES = RuleSets.load();
    private static final Auditor AUDITOR;
    private static final byte[] WHOLE;
    private static final byte[] STAMP;

    static {
        try (InputStream in = FuzzAuditStateTest.class.getResourceAsStream("/state-1/given.json")) {
            RuleCase given = RuleCases.read(in).get(0);
            AUDITOR = Auditor.open(RuleCases.facts(given, RULES), RULES);
            List<CallRecord> calls = RuleCases.calls(given);
            AuditState state = AUDITOR.newState();
            calls.forEach(state::accept);
            WHOLE = state.toBytes();
            byte[] empty = AUDITOR.newState().toBytes();
            STAMP = Arrays.copyOf(WHOLE, Arrays.mismatch(WHOLE, empty));
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @FuzzTest
    void an_altered_state_is_refused_in_one_line_or_can_be_judged(FuzzedDataProvider data) {
        byte[] bytes = switch (data.consumeInt(0, 2)) {
            case 0 -> data.consumeRemainingAsBytes();
            case 1 -> behindStamp(data.consumeRemainingAsBytes());
            default -> altered(data);
        };
        AuditState state = AUDITOR.newState();
        try {
            state.merge(bytes);
        } catch (StateError e) {
            assertThat(e.getMessage()).startsWith("state: ").hasSizeLessThanOrEqualTo(LONGEST);
            assertThat(e.getMessage().codePoints().filter(Character::isISOControl))
                    .isEmpty();
            return;
        }
        byte[] written = state.toBytes();
        AuditState again = AUDITOR.newState();
        again.merge(written);
        assertThat(again.toBytes()).isEqualTo(written);
        assertThat(AUDITOR.finish(again).findings()).isNotNull();
    }

    private static byte[] behindStamp(byte[] rest) {
        byte[] bytes = Arrays.copyOf(STAMP, STAMP.length + rest.length);
        System.arraycopy(rest, 0, bytes, STAMP.length, rest.length);
        return bytes;
    }

    private static byte[] altered(FuzzedDataProvider data) {
        byte[] bytes = WHOLE.clone();
        while (data.remainingBytes() > 0) {
            bytes[data.consumeInt(STAMP.length, bytes.length - 1)] = data.consumeByte();
        }
        return bytes;
    }
}
