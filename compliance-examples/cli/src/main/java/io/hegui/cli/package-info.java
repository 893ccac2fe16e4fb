/** The program {@code compliance}: audits, grades and lists rules from the command line. */
@NullMarked
package io.hegui.cli;

import org.jspecify.annotations.NullMarked;
