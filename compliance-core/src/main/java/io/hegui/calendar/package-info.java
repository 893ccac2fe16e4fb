/** Working days, periods and windows of the day. Values only; the date is always a parameter. */
@NullMarked
package io.hegui.calendar;

import org.jspecify.annotations.NullMarked;
