/** The dial gate: may this call be placed now? By the same rule classes as the yearly audit. */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.gate;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
