/** 举证: evidence of single calls, the inspection drill, and the log of what a dial gate decided. */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.evidence;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
