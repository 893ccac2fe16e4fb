package io.hegui.rule;

/** A rule over the package alone, without the records. Implementations are stateless and thread-safe. */
public non-sealed interface PackageRule extends Rule {

    /** Judges the package. */
    Evaluation evaluate(Facts facts);
}
