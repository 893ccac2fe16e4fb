package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Reading bytes gives what reading text by the JSON library gives: the same records, the same lines in the intake. */
class JsonBytesTest {

    /** What a file yields. */
    private record Read(List<CallRecord> calls, StreamIntake intake) {}

    private static final String SEGMENTS =
            "[{\"kind\":\"MARKETING_IDENTIFICATION\",\"from\":0.8,\"to\":4.5,\"text\":\"您好，营销[电话]\"}]";

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> name = Arbitraries.frequencyOf(
                Tuple.of(
                        30,
                        Arbitraries.of(
                                "id",
                                "caller",
                                "callee",
                                "startedAt",
                                "talkSeconds",
                                "direction",
                                "type",
                                "aiAgent",
                                "client",
                                "converted",
                                "recordingSha256",
                                "segments",
                                "segments")),
                Tuple.of(2, Arbitraries.of("note", "", "备注", "被叫号码", "i\\u0064", "x\uFFFD", "n".repeat(70))),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(3)));
        Arbitrary<String> value = Arbitraries.frequencyOf(
                Tuple.of(
                        20,
                        Arbitraries.of(
                                "\"C00000001\"",
                                "\"13800138000\"",
                                "\"010-12345678\"",
                                "\"2024-03-15T09:00:00\"",
                                "\"2024-02-30T09:00:00\"",
                                "118",
                                "0",
                                "12.0",
                                "\"118\"",
                                "\"OUTBOUND\"",
                                "\"呼出\"",
                                "\"营销呼出\"",
                                "true",
                                "false",
                                "null",
                                "\"\"",
                                "\" 118 \"",
                                "\"\u3000\"",
                                "\"𠮷\"",
                                "\"北京某某公司\"",
                                SEGMENTS,
                                "[]")),
                Tuple.of(
                        3,
                        Arbitraries.of(
                                "-5",
                                "007",
                                "1e3",
                                "5.",
                                ".5",
                                "12345678901234567890",
                                "9".repeat(40),
                                "\"a\\nb\"",
                                "\"a\\\"b\"",
                                "\"\\u547c\\u51fa\"",
                                "\"tab\tin\"",
                                "\"\uFFFD\"",
                                "{}",
                                "{\"a\":[1,2]}",
                                "[1,[2],{}]",
                                "[{\"kind\":\"NONE\"}]",
                                "[{\"kind\":\"RISK_DISCLOSURE\"},null]",
                                "[{\"kind\":\"RISK_DISCLOSURE\",\"text\":\"a\\\"]b\"}]",
                                "[}]",
                                "[\"\uFFFD\"]")),
                Tuple.of(1, Arbitraries.of("nul", "trueish", "True", "NaN", "'x'", "\"open", "[", "", "\r", "/**/1")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
        Arbitrary<String> space = Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.just("")),
                Tuple.of(3, Arbitraries.of(" ", "\t", "\r", "  ")),
                Tuple.of(1, Arbitraries.of("\u3000", "\u001c", "\u00a0", ",")));
        Arbitrary<String> entry = Combinators.combine(name, space, value, space)
                .as((n, before, v, after) -> "\"" + n + "\"" + before + ":" + after + v + before);
        Arbitrary<String> line = Combinators.combine(entry.list().ofMaxSize(7), space, space)
                .as((entries, before, after) -> before + "{" + after + String.join(",", entries) + "}" + after);
        Arbitrary<String> any = Arbitraries.frequencyOf(
                Tuple.of(14, line),
                Tuple.of(
                        1,
                        Arbitraries.of("", " ", "\t\r", "\u3000", "[]", "7", "{", "{}x", "{}{}", "{,}", "{\"id\":1,}")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(8)));
        return Combinators.combine(any, Arbitraries.of("\n", "\r\n"))
                .as((text, end) -> text + end)
                .list()
                .ofMaxSize(40);
    }

    private static Read plainly(String content) {
        IntakeCount count = new IntakeCount();
        List<CallRecord> calls = new ArrayList<>();
        try {
            new JsonRecords<>(
                            "calls.jsonl",
                            new RecordDraft<>(RecordKind.CALLS),
                            1,
                            count,
                            (CallRecord call, long line) -> calls.add(call))
                    .read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Read(calls, count.toIntake());
    }

    private static Read fromFile(byte[] content, int pieces, long smallest) {
        try {
            Path folder = Files.createTempDirectory("json");
            Path file = Files.write(folder.resolve("calls.jsonl"), content);
            IntakeCount count = new IntakeCount();
            List<CallRecord> calls = new ArrayList<>();
            RecordDraft<?, CallRecord> draft = new RecordDraft<>(RecordKind.CALLS);
            for (Piece piece : Pieces.of(RecordKind.CALLS, List.of(StreamFile.of(file)), pieces, smallest)) {
                IntakeCount part = new IntakeCount();
                piece.read(draft, part, calls::add, bytes -> {});
                count.merge(part);
            }
            Files.delete(file);
            Files.delete(folder);
            return new Read(calls, count.toIntake());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void bytes_read_as_the_library_reads_their_text(
            @ForAll("lines") List<String> lines, @ForAll boolean marked, @ForAll boolean ended) {
        String content = lines.stream().collect(Collectors.joining()) + (ended ? "" : "{\"id\":\"last\"}");
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        byte[] file = ((marked ? "\uFEFF" : "") + content).getBytes(StandardCharsets.UTF_8);
        Read plain = plainly(new String(bytes, StandardCharsets.UTF_8));

        assertThat(fromFile(file, 1, Long.MAX_VALUE)).isEqualTo(plain);
        assertThat(fromFile(file, 5, 40)).isEqualTo(plain);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void bytes_that_are_no_utf8_read_as_the_library_reads_their_text(
            @ForAll("lines") List<String> lines, @ForAll byte[] dirt, @ForAll int place) {
        byte[] body = ("\uFEFF{}\n" + lines.stream().collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
        int cut = 6 + Math.floorMod(place, body.length - 5);
        byte[] all = new byte[body.length + dirt.length];
        System.arraycopy(body, 0, all, 0, cut);
        System.arraycopy(dirt, 0, all, cut, dirt.length);
        System.arraycopy(body, cut, all, cut + dirt.length, body.length - cut);
        String text = new String(all, StandardCharsets.UTF_8).substring(1);

        assertThat(fromFile(all, 1, Long.MAX_VALUE)).isEqualTo(plainly(text));
    }

    @Test
    void a_line_that_is_too_long_is_rejected_and_none_of_its_names_is_counted() {
        String text = "x".repeat(LineBlocks.LONGEST);
        String content =
                "{\"id\":\"a\"}\n{\"odd\":\"" + text + "\"}\n{\"id\":\"b\",\"note\":1}\n{\"note\":\"" + text + "\"}\n";

        Read read = fromFile(content.getBytes(StandardCharsets.UTF_8), 1, Long.MAX_VALUE);

        assertThat(read).isEqualTo(plainly(content));
        assertThat(read.intake().unknownColumns()).containsExactly("note");
        assertThat(read.intake().rejections()).hasSize(2);
    }

    @Test
    void a_file_of_many_blocks_reads_the_same_in_any_number_of_pieces() {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 9_000; i++) {
            content.append("{\"id\":\"C").append(i).append("\",\"caller\":\"0").append(1_000_000_000L + i * 37L);
            content.append("\",\"startedAt\":\"2024-03-15T09:00:")
                    .append(10 + i % 50)
                    .append("\",\"talkSeconds\":");
            content.append(i % 900)
                    .append(i % 5 == 0 ? "" : ",\"client\":\"北京某某公司\"")
                    .append(",\"aiAgent\":false");
            content.append(i % 3 == 0 ? "" : ",\"segments\":" + SEGMENTS.replace("4.5", "4." + i % 700));
            content.append(i % 997 == 0 ? ",\"purpose\":\"\\u8425销\"" : "").append(i % 1009 == 0 ? "}}\n" : "}\r\n");
        }
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        Read plain = plainly(content.toString());

        assertThat(plain.intake().rejected()).isEqualTo(9);
        assertThat(plain.calls()).hasSize(8_991);
        assertThat(fromFile(bytes, 1, Long.MAX_VALUE)).isEqualTo(plain);
        assertThat(fromFile(bytes, 7, 50)).isEqualTo(plain);
    }
}
