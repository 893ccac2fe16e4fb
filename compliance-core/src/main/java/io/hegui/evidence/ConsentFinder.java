package io.hegui.evidence;

import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.rule.ConsentBook;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the consent that a call relies on. The rules know how; so that evidence and audit never differ, whoever opens
 * evidence hands over the way of the rules that judge. Implementations are thread-safe.
 */
@FunctionalInterface
public interface ConsentFinder {

    /** Takes the consent that a call names and judges nothing. */
    ConsentFinder NAMED = facts -> call -> {
        ConsentBook consents = facts.consents();
        String id = call.consentId();
        return new Relied(consents == null || id == null ? null : consents.byId(id), Judgement.NOT_APPLICABLE);
    };

    /**
     * What a call relies on.
     *
     * @param consent the consent, valid or not; null when there is none
     * @param judgement whether it covers the call, else why not; not applicable to a call that needs none
     */
    record Relied(@Nullable ConsentRecord consent, Judgement judgement) {}

    /** A search over these facts, for one thread. */
    Function<CallRecord, Relied> over(Facts facts);
}
