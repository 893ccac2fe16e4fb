/** Recordings: kept, announced, bound to orders, untouched (S1, S3, S5). */
@NullMarked
package io.hegui.rules.recording;

import org.jspecify.annotations.NullMarked;
