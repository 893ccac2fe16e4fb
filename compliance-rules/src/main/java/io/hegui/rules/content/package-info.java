/** Scripts and advertisements (S5, S4). */
@NullMarked
package io.hegui.rules.content;

import org.jspecify.annotations.NullMarked;
