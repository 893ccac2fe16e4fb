/** Readiness to apply for a license (S3; Beijing S5). Never part of the yearly grade. */
@NullMarked
package io.hegui.rules.application;

import org.jspecify.annotations.NullMarked;
