/** Outbound marketing calls: consent, marking, hours, do-not-call (S1, S4). */
@NullMarked
package io.hegui.rules.marketing;

import org.jspecify.annotations.NullMarked;
