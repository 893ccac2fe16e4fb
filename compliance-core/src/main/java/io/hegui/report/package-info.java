/** The one result of an inspection: audit, grade, application and obligations. Values only; renderers stand above. */
@NullMarked
package io.hegui.report;

import org.jspecify.annotations.NullMarked;
