package io.hegui.model;

import java.util.List;

/** An enum constant with the Chinese terms by which exports and reports name it. Immutable and thread-safe. */
public interface Labelled {

    /** All Chinese terms that are read as this constant, the preferred one first; never empty. */
    List<String> labels();

    /** The preferred Chinese term. */
    default String label() {
        return labels().get(0);
    }
}
