/** Complaint cases and how they were handled (S4, S5, S1). */
@NullMarked
package io.hegui.rules.complaint;

import org.jspecify.annotations.NullMarked;
