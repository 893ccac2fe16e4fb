/** A report as a workbook, to be worked through and sent round. */
@NullMarked
package io.hegui.render.xlsx;

import org.jspecify.annotations.NullMarked;
