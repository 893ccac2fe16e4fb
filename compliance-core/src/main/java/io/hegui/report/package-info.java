/** The one result of an inspection: audit, grade, application and obligations. Values only; renderers stand above. */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.report;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
