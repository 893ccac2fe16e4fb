/** A grading service for the tenants of a BPO platform. */
@NullMarked
package io.hegui.bpo;

import org.jspecify.annotations.NullMarked;
