package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderAttachmentsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"rec/a.wav", "files/rec/a.wav", " rec\\a.wav ", "rec/b/../a.wav", "rec/a.wav/.", "rec/录音.wav"})
    void finds_a_file_however_its_path_is_written(String path) throws IOException {
        Files.createDirectories(folder.resolve("files/rec"));
        Files.writeString(folder.resolve("files/rec/a.wav"), "a");
        Files.writeString(folder.resolve("files/rec/录音.wav"), "b");

        assertThat(new FolderAttachments(folder.toRealPath()).find(path)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rec", "rec/", "rec/c.wav", "../a.wav", "other/a.wav"})
    void finds_nothing_where_no_file_lies(String path) throws IOException {
        Files.createDirectories(folder.resolve("files/rec"));
        Files.writeString(folder.resolve("files/rec/a.wav"), "a");

        assertThat(new FolderAttachments(folder.toRealPath()).find(path)).isNull();
    }

    @Test
    void finds_a_file_behind_a_link_that_stays_in_the_folder() throws IOException {
        Files.createDirectories(folder.resolve("kept"));
        Files.writeString(folder.resolve("kept/a.wav"), "a");
        Files.createSymbolicLink(folder.resolve("rec"), folder.resolve("kept"));

        assertThat(new FolderAttachments(folder.toRealPath()).find("rec/a.wav")).isNotNull();
    }
}
