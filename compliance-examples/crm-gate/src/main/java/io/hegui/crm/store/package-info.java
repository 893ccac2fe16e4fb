/** What the CRM keeps, in a relational database. */
@NullMarked
package io.hegui.crm.store;

import org.jspecify.annotations.NullMarked;
