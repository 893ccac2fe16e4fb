/** Tables of millions of rows in primitive arrays: columns, texts as numbers, indexes. Knows nothing of the field. */
@NullMarked
package io.hegui.table;

import org.jspecify.annotations.NullMarked;
