/** Programs that make one decision and end: what starting costs. */
@NullMarked
package io.hegui.benchmarks.start;

import org.jspecify.annotations.NullMarked;
