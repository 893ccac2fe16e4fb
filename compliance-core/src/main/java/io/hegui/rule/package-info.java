/**
 * What a rule is: its id, severity, sources and parameters, the few kinds of rules, and what they answer. Knows the
 * facts, but no engine and no concrete rule.
 */
@NullMarked
package io.hegui.rule;

import org.jspecify.annotations.NullMarked;
