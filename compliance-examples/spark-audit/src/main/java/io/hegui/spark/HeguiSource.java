package io.hegui.spark;

import io.hegui.Hegui;
import java.io.Serializable;

/**
 * Opens the library in each executor, with the rules, the policy and the layers of the job. Must give the same wherever it
 * is called: states of other rules are refused. A lambda that names no local variable is enough.
 * Called by many threads.
 */
@FunctionalInterface
public interface HeguiSource extends Serializable {

    /** Opens it; called once an executor. */
    Hegui open();
}
