/** Uploads, the queue of audits, and their results. */
@NullMarked
package io.hegui.bpo.audit;

import org.jspecify.annotations.NullMarked;
