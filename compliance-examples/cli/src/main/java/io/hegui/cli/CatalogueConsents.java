package io.hegui.cli;

import io.hegui.evidence.ConsentFinder;
import io.hegui.model.CallRecord;
import io.hegui.rules.marketing.ConsentMatch;
import java.util.function.Function;

/** Finds the consent of a call as the catalogue's marketing rules do. Stateless and thread-safe. */
final class CatalogueConsents {

    /** For marketing calls as the rules judge them; any other call relies on the consent that it names. */
    static final ConsentFinder FINDER = facts -> {
        Function<CallRecord, ConsentMatch> match = facts.perCall(ConsentMatch.OF_CALL);
        Function<CallRecord, ConsentFinder.Relied> named = ConsentFinder.NAMED.over(facts);
        return call -> {
            if (!call.marketing()) {
                return named.apply(call);
            }
            ConsentMatch found = match.apply(call);
            return new ConsentFinder.Relied(found.consent(), found.judgement());
        };
    };

    private CatalogueConsents() {}
}
