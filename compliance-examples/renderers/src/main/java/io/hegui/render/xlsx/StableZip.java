package io.hegui.render.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes a workbook again without the moment of its making, so that the same report gives the same bytes. Stateless. */
final class StableZip {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";

    private StableZip() {}

    /**
     * Writes the workbook and leaves the stream open.
     *
     * @param day what it says it was made on
     */
    static void write(Path workbook, LocalDate day, OutputStream out) throws IOException {
        ZipOutputStream stable = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (ZipFile zip = new ZipFile(workbook.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content;
                try (InputStream in = zip.getInputStream(entry)) {
                    content = in.readAllBytes();
                }
                if (entry.getName().equals(PROPERTIES)) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", day + "T00:00:00Z")
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                stable.putNextEntry(copy);
                stable.write(content);
                stable.closeEntry();
            }
        }
        stable.finish();
    }
}
