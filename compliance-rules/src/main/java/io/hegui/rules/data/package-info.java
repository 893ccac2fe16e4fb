/** Storage, access, backup and destruction of records (S4, S1, S5). */
@NullMarked
package io.hegui.rules.data;

import org.jspecify.annotations.NullMarked;
