/** The front door: inspect a package, grade findings. Start at {@link io.hegui.Hegui}. */
@NullMarked
@API(API.Status.STABLE)
package io.hegui;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
