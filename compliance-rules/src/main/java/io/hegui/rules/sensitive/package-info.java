/** Calls of sensitive sectors: finance, medicine, education, law (S4). */
@NullMarked
package io.hegui.rules.sensitive;

import org.jspecify.annotations.NullMarked;
