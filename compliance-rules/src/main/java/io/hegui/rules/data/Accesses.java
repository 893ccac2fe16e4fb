package io.hegui.rules.data;

import io.hegui.model.AccessEntry;
import io.hegui.model.DataProtection;
import io.hegui.rule.Facts;
import java.util.List;

/** The access log up to the day of the audit; an entry without a time counts. Stateless and thread-safe. */
final class Accesses {

    private Accesses() {}

    static List<AccessEntry> of(DataProtection protection, Facts facts) {
        return protection.accessLog().stream()
                .filter(entry -> entry.at() == null || !entry.at().date().isAfter(facts.asOf()))
                .toList();
    }
}
