/**
 * The facts: what a licensee holds or files for one reporting year. Every type is an immutable value; none knows a
 * rule, an engine or a file.
 */
@NullMarked
package io.hegui.model;

import org.jspecify.annotations.NullMarked;
