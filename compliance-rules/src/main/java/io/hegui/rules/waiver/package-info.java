/** Accepted explanations. */
@NullMarked
package io.hegui.rules.waiver;

import org.jspecify.annotations.NullMarked;
