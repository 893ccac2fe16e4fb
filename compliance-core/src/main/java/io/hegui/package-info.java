/** The front door: inspect a package, grade findings. Start at {@link io.hegui.Hegui}. */
@NullMarked
package io.hegui;

import org.jspecify.annotations.NullMarked;
