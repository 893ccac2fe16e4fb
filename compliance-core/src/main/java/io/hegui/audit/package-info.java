/**
 * Runs a rule set over a package and its record streams, in one pass and bounded memory, and turns what the rules answer
 * into findings and statistics. Knows no concrete rule and no file.
 */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.audit;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
