/** Package folders, JSON and CSV in; JSON out; rule sets put together from families and their files. */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.io;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
