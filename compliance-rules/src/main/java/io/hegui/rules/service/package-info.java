/** Quality of service (S5). */
@NullMarked
package io.hegui.rules.service;

import org.jspecify.annotations.NullMarked;
