/**
 * The audit of many licensees in one Apache Spark job. Tasks read parts of the calls, gather them with the library's own
 * rules and send states as bytes; a state a licensee becomes its report.
 */
@NullMarked
package io.hegui.spark;

import org.jspecify.annotations.NullMarked;
