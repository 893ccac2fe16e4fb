package io.hegui.rule;

import java.util.List;

/** A rule over the package alone, without the records. Implementations are stateless and thread-safe. */
public non-sealed interface PackageRule extends Rule {

    /** Judges the package. */
    Evaluation evaluate(Facts facts);

    /** How far what it measures is from its limits, for a forecast; nothing by default. */
    default List<Gauge> gauges(Facts facts) {
        return List.of();
    }
}
