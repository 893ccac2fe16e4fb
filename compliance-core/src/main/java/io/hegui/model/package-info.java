/**
 * The facts: what a licensee holds or files for one reporting year. Every type is an immutable value; none knows a
 * rule, an engine or a file.
 */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.model;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
