/** The nine materials of the annual inspection (S1), and formats (S3). */
@NullMarked
package io.hegui.rules.material;

import org.jspecify.annotations.NullMarked;
