/** Call records of other systems (Asterisk, FreeSWITCH, any CSV or XLSX with a mapping) become ours. */
@NullMarked
@API(API.Status.EXPERIMENTAL)
package io.hegui.importers;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
