package io.hegui.io;

import io.hegui.rule.Attachments;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Attachments held in memory, looked up as those of a package folder are: by their path, or by that below {@code files/}.
 * Immutable and thread-safe.
 */
public final class HeldAttachments implements Attachments {

    private final Map<String, Attachment> byPath = new HashMap<>();

    private HeldAttachments(Map<String, byte[]> files) {
        files.forEach((path, content) -> byPath.put(plain(path), FolderAttachments.attachment(content)));
    }

    /** The attachments with these contents by their paths within the package; only what is known of them is kept. */
    public static HeldAttachments of(Map<String, byte[]> files) {
        return new HeldAttachments(files);
    }

    @Override
    public @Nullable Attachment find(String path) {
        Attachment attachment = byPath.get(plain(path));
        return attachment == null ? byPath.get("files/" + plain(path)) : attachment;
    }

    private static String plain(String path) {
        return path.strip().replace('\\', '/');
    }
}
