/** What the families of the catalogue share. */
@NullMarked
package io.hegui.rules;

import org.jspecify.annotations.NullMarked;
