/**
 * Cases a lawyer can read: a rule, a day, what is given, what is expected. Runs them against any rule set, so that a host
 * can test its own rules.
 */
@NullMarked
@API(API.Status.EXPERIMENTAL)
package io.hegui.cases;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
