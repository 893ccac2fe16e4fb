/** The annual report, against platform and records (S2, S1). */
@NullMarked
package io.hegui.rules.report;

import org.jspecify.annotations.NullMarked;
