/** Words and numbers: lexicons, text matching, the number plan. The only place that knows libphonenumber. */
@NullMarked
package io.hegui.rules.text;

import org.jspecify.annotations.NullMarked;
