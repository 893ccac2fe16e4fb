/**
 * 年中推算: what the findings so far mean for the rest of the reporting year: limits about to be crossed, findings that time
 * alone brings, and the grade if things go on like this. Linear projections with their arithmetic; estimates, never
 * certain. Knows no concrete rule.
 */
@NullMarked
@API(API.Status.EXPERIMENTAL)
package io.hegui.outlook;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
