/** Who asks: tenants and their keys. */
@NullMarked
package io.hegui.bpo.tenant;

import org.jspecify.annotations.NullMarked;
