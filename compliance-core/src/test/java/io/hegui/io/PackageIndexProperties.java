package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a file of calls looks like: what the index finds is what reading every line finds. */
class PackageIndexProperties {

    private static final List<String> STRANGE = List.of(
            "plain",
            "\"quoted, with comma\"",
            "\"two\nlines\"",
            "\"a \"\"word\"\" in\r\nquotes\"",
            "\"quoted\"tail",
            "\"never closed",
            "中文话术",
            "",
            "stray \" quote");
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\n\n");
    private static final List<String> NUMBERS =
            List.of("13800138000", "+86 138-0013-8000", "01012345678", "12345", "x");

    @Property
    void finds_in_csv_what_a_linear_search_finds(
            @ForAll Random random, @ForAll boolean mark, @ForAll boolean gb18030, @ForAll boolean gzip) {
        Charset charset = gb18030 ? FileCharset.GB18030 : StandardCharsets.UTF_8;
        StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "").append("通话编号,主叫号码,被叫号码,通话起始时间,话术版本\n");
        int lines = random.nextInt(40);
        for (int i = 0; i < lines; i++) {
            text.append(id(random))
                    .append(',')
                    .append(number(random))
                    .append(',')
                    .append(number(random));
            text.append(',').append(start(random)).append(',').append(pick(STRANGE, random));
            text.append(random.nextInt(12) == 0 ? ",one more" : "");
            text.append(i == lines - 1 && random.nextBoolean() ? "" : pick(LINE_ENDS, random));
        }
        check("calls.csv" + (gzip ? ".gz" : ""), text.toString().getBytes(charset));
    }

    @Property
    void finds_in_json_lines_what_a_linear_search_finds(@ForAll Random random, @ForAll boolean gzip) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        int lines = random.nextInt(40);
        for (int i = 0; i < lines; i++) {
            text.append(
                    random.nextInt(10) == 0
                            ? "{\"id\": \"broken"
                            : "{\"id\":\"" + id(random) + "\",\"callee\":\"" + number(random) + "\",\"startedAt\":\""
                                    + start(random) + "\",\"scriptVersion\":\"话术\"}");
            text.append(pick(LINE_ENDS, random));
        }
        check("calls.jsonl" + (gzip ? ".gz" : ""), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void check(String name, byte[] bytes) {
        Path folder = Folders.write(Folders.create(), name, bytes);
        Path indexFile = PackageIndex.beside(folder);
        List<CallRecord> all = Folders.calls(folder).calls();
        try (PackageIndex index = PackageIndex.open(folder, indexFile, 1, ProgressListener.NONE)) {
            for (String id : List.of("C1", "C2", "C3", "C4", "C5", "absent")) {
                assertThat(index.callsById(id).stream().map(IndexedRecord::value))
                        .isEqualTo(all.stream()
                                .filter(call -> id.equals(call.id()))
                                .toList());
            }
            for (int minute = 0; minute < 3; minute++) {
                Moment at = Moment.parse("2024-03-15T14:3" + minute);
                for (String number : NUMBERS) {
                    assertThat(index.callsAt(at, PhoneNumber.of(number)).stream()
                                    .map(IndexedRecord::value))
                            .isEqualTo(all.stream()
                                    .filter(call -> meant(call, at, number))
                                    .toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(folder, indexFile);
        }
    }

    private static boolean meant(CallRecord call, Moment at, String number) {
        PhoneNumber wanted = PhoneNumber.of(number);
        return call.startedAt() != null
                && call.startedAt().toString().startsWith(at.toString())
                && (Objects.equals(call.caller(), wanted) || Objects.equals(call.callee(), wanted));
    }

    private static void remove(Path folder, Path indexFile) {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path path : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
            Files.deleteIfExists(indexFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(Random random) {
        return random.nextInt(8) == 0 ? "" : "C" + (1 + random.nextInt(5));
    }

    private static String number(Random random) {
        return pick(NUMBERS, random);
    }

    private static String start(Random random) {
        return random.nextInt(8) == 0
                ? "soon"
                : "2024-03-15T14:3" + random.nextInt(3) + (random.nextBoolean() ? ":0" + random.nextInt(10) : "");
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
