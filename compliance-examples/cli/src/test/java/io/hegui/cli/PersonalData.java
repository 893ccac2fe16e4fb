package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The telephone numbers and the people named in a package.
 *
 * @param numbers in full, of seven digits or more
 * @param names of people
 */
record PersonalData(Set<String> numbers, Set<String> names) {

    private static final Pattern DIGITS = Pattern.compile("\\d{7,}");
    private static final Pattern PERSON = Pattern.compile("[\\u4e00-\\u9fff]{2,4}");
    private static final Set<String> NUMBER_FIELDS = Set.of("number", "phone", "caller", "callee");
    private static final Set<String> NAME_FIELDS =
            Set.of("name", "legalRepresentative", "signedBy", "operator", "supervisor", "user", "approver");

    static PersonalData of(Path folder) throws IOException {
        PersonalData found = new PersonalData(new HashSet<>(), new HashSet<>());
        found.collect(
                "",
                new ObjectMapper().readTree(folder.resolve("inspection.json").toFile()));
        for (String file : List.of("calls.csv", "consents.csv", "complaints.csv")) {
            List<String> lines = Files.readAllLines(folder.resolve(file));
            List<String> columns = List.of(lines.get(0).split(","));
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.split(",", -1);
                for (int i = 0; i < columns.size(); i++) {
                    found.add(columns.get(i), fields[i]);
                }
            }
        }
        return found;
    }

    private void collect(String field, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(child -> collect(child.getKey(), child.getValue()));
        } else if (node.isArray()) {
            node.forEach(child -> collect(field, child));
        } else if (node.isTextual()) {
            add(field, node.textValue());
        }
    }

    private void add(String field, String value) {
        if (NUMBER_FIELDS.contains(field) && DIGITS.matcher(value).matches()) {
            numbers.add(value);
        } else if (NAME_FIELDS.contains(field) && PERSON.matcher(value).matches()) {
            names.add(value);
        }
    }

    Set<String> numbersIn(String text) {
        Set<String> in = new HashSet<>();
        DIGITS.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(numbers::contains)
                .forEach(in::add);
        return in;
    }

    void assertAbsent(String text, String what) {
        assertThat(numbersIn(text)).as("numbers in " + what).isEmpty();
        assertThat(names).as("names in " + what).noneMatch(text::contains);
    }

    /** Looks through a file, the entries of a zip, or all files of a folder. */
    void assertAbsent(Path written) throws IOException {
        try (Stream<Path> files = Files.walk(written)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                assertThat(bytes).as(file.getFileName().toString()).isNotEmpty();
                assertAbsent(
                        new String(bytes, StandardCharsets.UTF_8),
                        file.getFileName().toString());
                if (bytes[0] == 'P' && bytes[1] == 'K') {
                    assertEntriesFree(bytes, file.getFileName().toString());
                }
            }
        }
    }

    private void assertEntriesFree(byte[] archive, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertAbsent(new String(zip.readAllBytes(), StandardCharsets.UTF_8), name + "!" + entry.getName());
            }
        }
    }
}
