/** A small CRM that embeds the dial gate as a vendor would. */
@NullMarked
package io.hegui.crm;

import org.jspecify.annotations.NullMarked;
