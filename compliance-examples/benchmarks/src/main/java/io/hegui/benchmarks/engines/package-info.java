/** The same twelve rules by hand, in Hegui and in other engines. */
@NullMarked
package io.hegui.benchmarks.engines;

import org.jspecify.annotations.NullMarked;
