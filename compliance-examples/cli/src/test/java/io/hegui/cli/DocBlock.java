package io.hegui.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page, and what the comment on the line before it says: {@code <!-- not run: why -->},
 * {@code <!-- run by: test -->}, {@code <!-- read as: what -->}, {@code <!-- file: path -->} or {@code <!-- exit: 1 -->}.
 *
 * @param page file name of the page
 * @param line line of the fence, from 1
 * @param language what stands behind the fence; empty for plain text
 * @param marker what the comment says; empty when there is none
 * @param text the block
 */
record DocBlock(String page, int line, String language, String marker, String text) {

    private static final Pattern MARKER = Pattern.compile("<!-- ((?:not run|run by|read as|file|exit): .+) -->");
    private static final String FENCE = "```";

    /** All blocks of a page, in order. */
    static List<DocBlock> of(Path page) throws IOException {
        List<String> lines = Files.readAllLines(page);
        List<DocBlock> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int end = i + 1;
                while (!lines.get(end).equals(FENCE)) {
                    end++;
                }
                Matcher marker = MARKER.matcher(i == 0 ? "" : lines.get(i - 1));
                blocks.add(new DocBlock(
                        page.getFileName().toString(),
                        i + 1,
                        lines.get(i).substring(FENCE.length()),
                        marker.matches() ? marker.group(1) : "",
                        String.join("\n", lines.subList(i + 1, end)) + "\n"));
                i = end;
            }
        }
        return blocks;
    }

    /** What the marker of this name says; empty when the block bears another one or none. */
    String marked(String name) {
        return marker.startsWith(name + ": ") ? marker.substring(name.length() + 2) : "";
    }

    /** Where it stands. */
    String place() {
        return page + ":" + line;
    }
}
