/** Duties with their dates: what is due in a filing year, since when, by whom, and how the date was found. */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.obligation;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
