/** The dial gate: may this call be placed now? By the same rule classes as the yearly audit. */
@NullMarked
package io.hegui.gate;

import org.jspecify.annotations.NullMarked;
