/** A decision before a call: by hand, by the gate, in Drools and in CEL. */
@NullMarked
package io.hegui.benchmarks.gate;

import org.jspecify.annotations.NullMarked;
