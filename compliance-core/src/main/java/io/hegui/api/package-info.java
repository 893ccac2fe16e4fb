/** The mark by which a host sees what it may rely on. Knows nothing else. */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.api;

import org.jspecify.annotations.NullMarked;
