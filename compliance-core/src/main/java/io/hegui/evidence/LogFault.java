package io.hegui.evidence;

import io.hegui.rule.LocalizedText;

/**
 * The first thing wrong with a decision log. Immutable and thread-safe.
 *
 * @param kind what is wrong
 * @param file file in which it shows; for a missing file the name it should have
 * @param line line of the file, from 1; line 1 is the file's own heading
 * @param entry number of the first entry that can't be trusted, from 1
 */
public record LogFault(Kind kind, String file, long line, long entry) {

    /** What can be wrong. */
    public enum Kind {
        /** The bytes of a line are not those that were chained. */
        ALTERED,
        /** The last line has no line end: a write was cut short, or the end was cut off. */
        TORN,
        /** A file between others, or the first, is not there. */
        FILE_MISSING,
        /** A file bears the name of another. */
        FILE_MISPLACED,
        /** Entries at the end of a file, or of the log, are not there. */
        ENTRIES_MISSING
    }

    /** One line that names file, line and entry. */
    public LocalizedText message() {
        String place = file + ":" + line + ": ";
        return switch (kind) {
            case ALTERED ->
                new LocalizedText(
                        place + "第 " + entry + " 条记录与哈希链不符", place + "entry " + entry + " does not match the chain");
            case TORN ->
                new LocalizedText(
                        place + "第 " + entry + " 条记录不完整，缺少行尾",
                        place + "entry " + entry + " is torn, it has no line end");
            case FILE_MISSING ->
                new LocalizedText(
                        file + ": 文件缺失，自第 " + entry + " 条记录起无法核对",
                        file + ": the file is missing, nothing from entry " + entry + " on can be trusted");
            case FILE_MISPLACED ->
                new LocalizedText(
                        place + "文件名与其内容不符，应为第 " + entry + " 条记录所在文件",
                        place + "the file bears the name of another, expected the one with entry " + entry);
            case ENTRIES_MISSING ->
                new LocalizedText(
                        place + "自第 " + entry + " 条起的记录缺失", place + "entries are missing from entry " + entry + " on");
        };
    }
}
