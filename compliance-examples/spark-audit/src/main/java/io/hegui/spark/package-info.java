/**
 * The audit of many licensees in one Apache Spark job. Tasks read parts of the calls, gather them with the library's own
 * rules and send states as bytes; a state a licensee becomes its report.
 */
@NullMarked
@API(API.Status.EXPERIMENTAL)
package io.hegui.spark;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
