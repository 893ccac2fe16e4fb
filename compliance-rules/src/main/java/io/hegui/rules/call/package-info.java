/** Basic call records (S4). */
@NullMarked
package io.hegui.rules.call;

import org.jspecify.annotations.NullMarked;
