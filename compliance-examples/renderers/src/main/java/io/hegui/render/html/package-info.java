/** A report as one self-contained HTML file, for a manager and an inspector to read. */
@NullMarked
package io.hegui.render.html;

import org.jspecify.annotations.NullMarked;
