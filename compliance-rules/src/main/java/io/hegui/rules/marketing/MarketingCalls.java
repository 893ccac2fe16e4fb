package io.hegui.rules.marketing;

import io.hegui.rule.Scope;

/** Scopes that only rules on marketing have. Stateless and thread-safe. */
final class MarketingCalls {

    /** Marketing calls in which user and center spoke. */
    static final Scope CONNECTED = Scope.MARKETING.and(Scope.CONNECTED);

    private MarketingCalls() {}
}
