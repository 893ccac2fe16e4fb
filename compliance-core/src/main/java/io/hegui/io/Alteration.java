package io.hegui.io;

import io.hegui.rule.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was. Immutable and thread-safe.
 *
 * @param kind what is wrong
 * @param item file, or kind of record, such as {@code calls.csv} or {@code recording}
 * @param line line of a record file, from 1; 0 where there is none
 * @param id id of the record; null when it has none or can't be read
 */
public record Alteration(
        Kind kind, String item, long line, @Nullable String id) {

    /** What can be wrong. */
    public enum Kind {
        /** The seal itself is not as it was written, or not the one whose digest was kept. */
        SEAL("封存文件本身已改动", "the seal itself was altered"),
        /** A sealed file is gone. */
        FILE_MISSING("文件缺失", "the file is missing"),
        /** A file was added after the sealing. */
        FILE_ADDED("封存后新增的文件", "the file was added after the sealing"),
        /** A sealed file has other bytes. */
        FILE_ALTERED("文件已改动", "the file was altered"),
        /** A line of a record file is another, or one was added or removed before it. */
        RECORD_ALTERED("记录已改动", "the record was altered"),
        /** An attached file has another digest than the record declares. */
        DIGEST_DIFFERS("附件与登记的哈希不一致", "the attached file has another digest than declared");

        private final LocalizedText text;

        Kind(String zh, String en) {
            this.text = new LocalizedText(zh, en);
        }
    }

    /** One line that names the item. */
    public LocalizedText message() {
        String place = item + (line == 0 ? "" : ":" + line) + (id == null ? "" : " " + id) + ": ";
        return new LocalizedText(place + kind.text.zh(), place + kind.text.en());
    }
}
