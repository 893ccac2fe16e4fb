/** The operator's pages. */
@NullMarked
package io.hegui.crm.web;

import org.jspecify.annotations.NullMarked;
