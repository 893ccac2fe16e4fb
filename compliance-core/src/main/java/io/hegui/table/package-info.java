/** Tables of millions of rows in primitive arrays: columns, texts as numbers, indexes. Knows nothing of the field. */
@NullMarked
@API(API.Status.INTERNAL)
package io.hegui.table;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
