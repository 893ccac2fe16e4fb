/** A report as JUnit XML, so that a build can fail on compliance. */
@NullMarked
package io.hegui.render.junit;

import org.jspecify.annotations.NullMarked;
