/** Package folders, JSON and CSV in; JSON out; rule sets put together from families and their files. */
@NullMarked
package io.hegui.io;

import org.jspecify.annotations.NullMarked;
