/**
 * What a rule is: its id, severity, sources and parameters, the few kinds of rules, and what they answer. Knows the
 * facts, but no engine and no concrete rule.
 */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.rule;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
