/** What all renderings of a report share: words in both languages, findings by rule, earlier reports. */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.render;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
