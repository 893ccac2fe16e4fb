package io.hegui.evidence;

/**
 * Where a record stands in the files that were handed in. Immutable and thread-safe.
 *
 * @param file name of the record file
 * @param offset first byte of the record, from 0; in a compressed file counted after decompression
 * @param bytes bytes of the record, without its line end
 * @param sha256 SHA-256 of these bytes, lower-case hexadecimal
 */
public record RecordPlace(String file, long offset, long bytes, String sha256) {}
