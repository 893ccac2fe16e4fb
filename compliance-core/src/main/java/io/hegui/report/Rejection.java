package io.hegui.report;

/**
 * A line that could not be split into fields. Immutable and thread-safe.
 *
 * @param file file name within the package
 * @param line line number, 1 for the first
 * @param reason what was found and what was expected, without personal data
 */
public record Rejection(String file, long line, String reason) {}
