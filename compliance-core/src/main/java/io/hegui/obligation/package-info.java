/** Duties with their dates: what is due in a filing year, since when, by whom, and how the date was found. */
@NullMarked
package io.hegui.obligation;

import org.jspecify.annotations.NullMarked;
