/** Anomalous calling, and what the firm did about it (S4). */
@NullMarked
package io.hegui.rules.anomaly;

import org.jspecify.annotations.NullMarked;
