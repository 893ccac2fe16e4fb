/** What all renderings of a report share: words in both languages, findings by rule, earlier reports. */
@NullMarked
package io.hegui.render;

import org.jspecify.annotations.NullMarked;
