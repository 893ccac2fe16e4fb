/** Information security (S1, S3, S5). */
@NullMarked
package io.hegui.rules.security;

import org.jspecify.annotations.NullMarked;
