package io.hegui.io;

/**
 * A line that couldn't be split into fields. Immutable and thread-safe.
 *
 * @param file name of the file
 * @param line line in which it begins, counted from 1
 * @param reason why; holds nothing of the line itself
 */
public record Rejection(String file, long line, String reason) {}
