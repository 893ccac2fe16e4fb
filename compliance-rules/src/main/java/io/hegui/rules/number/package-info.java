/** Number resources (S1, S2). */
@NullMarked
package io.hegui.rules.number;

import org.jspecify.annotations.NullMarked;
