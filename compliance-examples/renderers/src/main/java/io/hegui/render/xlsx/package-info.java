/** A report as a workbook, to be worked through and sent round. */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.render.xlsx;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
