/** The license and its changes, renewal and display (S1, S3, S5). */
@NullMarked
package io.hegui.rules.license;

import org.jspecify.annotations.NullMarked;
