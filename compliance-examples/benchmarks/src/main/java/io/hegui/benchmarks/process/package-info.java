/** Programs that are measured as whole processes, and what starts them. */
@NullMarked
package io.hegui.benchmarks.process;

import org.jspecify.annotations.NullMarked;
