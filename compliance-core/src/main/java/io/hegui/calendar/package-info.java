/** Working days, periods and windows of the day. Values only; the date is always a parameter. */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.calendar;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
