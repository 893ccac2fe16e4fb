/** Call records of other systems (Asterisk, FreeSWITCH, any CSV or XLSX with a mapping) become ours. */
@NullMarked
package io.hegui.importers;

import org.jspecify.annotations.NullMarked;
