/**
 * 年中推算: what the findings so far mean for the rest of the reporting year: limits about to be crossed, findings that time
 * alone brings, and the grade if things go on like this. Linear projections with their arithmetic; estimates, never
 * certain. Knows no concrete rule.
 */
@NullMarked
package io.hegui.outlook;

import org.jspecify.annotations.NullMarked;
