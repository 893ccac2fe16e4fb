package io.hegui.evidence;

import io.hegui.rule.Attachments;
import org.jspecify.annotations.Nullable;

/**
 * A file that a record names, held against what was declared of it. Immutable and thread-safe.
 *
 * @param path as the record names it; null when it names none
 * @param declaredSha256 the declared digest, hexadecimal; null when none was declared
 * @param attachment what lies in the package; null when it lies elsewhere
 * @param state how it stands
 */
public record AttachedFile(
        @Nullable String path,
        @Nullable String declaredSha256,
        Attachments.@Nullable Attachment attachment,
        AttachmentState state) {

    /** Looks a file up. */
    public static AttachedFile of(Attachments attachments, @Nullable String path, @Nullable String declaredSha256) {
        String declared = declaredSha256 == null ? "" : declaredSha256.strip();
        if (path == null || path.isBlank()) {
            return new AttachedFile(null, declaredSha256, null, AttachmentState.NOT_NAMED);
        }
        Attachments.Attachment found = attachments.find(path);
        if (found == null) {
            return new AttachedFile(
                    path,
                    declaredSha256,
                    null,
                    declared.isEmpty() ? AttachmentState.ELSEWHERE_NOT_DIGESTED : AttachmentState.ELSEWHERE);
        }
        AttachmentState state = declared.isEmpty()
                ? AttachmentState.NOT_DIGESTED
                : found.sha256().equalsIgnoreCase(declared) ? AttachmentState.VERIFIED : AttachmentState.ALTERED;
        return new AttachedFile(path, declaredSha256, found, state);
    }
}
