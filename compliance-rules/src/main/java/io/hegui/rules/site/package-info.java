/** The site and what hangs there (S1). */
@NullMarked
package io.hegui.rules.site;

import org.jspecify.annotations.NullMarked;
