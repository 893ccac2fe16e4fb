package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldAttachmentsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.4 a page", "0000ftypisom0000", "RIFF0000WAVE", ""})
    void knows_of_a_file_what_the_folder_that_holds_it_knows(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        Files.createDirectories(folder.resolve("files"));
        Files.write(folder.resolve("files/a.bin"), bytes);

        HeldAttachments held = HeldAttachments.of(Map.of("files/a.bin", bytes));

        FolderAttachments kept = new FolderAttachments(folder.toRealPath());
        for (String path : new String[] {"files/a.bin", "a.bin", " files\\a.bin "}) {
            assertThat(held.find(path)).as(path).isNotNull().isEqualTo(kept.find(path));
        }
    }

    @Test
    void finds_nothing_where_no_file_was_given() {
        HeldAttachments held = HeldAttachments.of(Map.of("files/a.bin", new byte[1]));

        assertThat(held.find("b.bin")).isNull();
        assertThat(held.find("")).isNull();
    }
}
