/** Dialling: the gate, the line, the figures. */
@NullMarked
package io.hegui.crm.dial;

import org.jspecify.annotations.NullMarked;
