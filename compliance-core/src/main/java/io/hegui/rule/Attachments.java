package io.hegui.rule;

import org.jspecify.annotations.Nullable;

/** The files that lie in a package folder. Implementations are thread-safe. */
public interface Attachments {

    /** No files at all. */
    Attachments NONE = path -> null;

    /**
     * What is known of an attached file.
     *
     * @param bytes size in bytes
     * @param sha256 SHA-256 digest of its content, lower-case hexadecimal
     * @param format format by its content, such as {@code pdf} or {@code mp4}; empty when not recognised
     */
    record Attachment(long bytes, String sha256, String format) {}

    /**
     * Looks a file up by the path that a {@code file} field names, relative to the package folder; null when it does not
     * lie there (a path that leaves the folder never does).
     */
    @Nullable
    Attachment find(String path);

    /** Whether the attached file has another digest than declared; false when either is not there; a blank digest is none. */
    default boolean differs(@Nullable String path, @Nullable String declaredSha256) {
        if (path == null || declaredSha256 == null || declaredSha256.isBlank()) {
            return false;
        }
        Attachment attachment = find(path);
        return attachment != null && !attachment.sha256().equalsIgnoreCase(declaredSha256.strip());
    }
}
