/** What an audit costs, beside code by hand and other engines. Programs, not an API. */
@NullMarked
package io.hegui.benchmarks;

import org.jspecify.annotations.NullMarked;
