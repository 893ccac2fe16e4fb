/** 举证: evidence of single calls, the inspection drill, and the log of what a dial gate decided. */
@NullMarked
package io.hegui.evidence;

import org.jspecify.annotations.NullMarked;
