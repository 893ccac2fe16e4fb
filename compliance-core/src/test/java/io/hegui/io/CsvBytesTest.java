package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import io.hegui.model.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reading bytes gives what reading text by the CSV library gives: the same records, the same lines in the intake. */
class CsvBytesTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADER = "id,caller,被叫号码,startedAt,通话时长,direction,业务类型,outcome,agentId,"
            + "aiAgent,委托方,converted,recordingSha256,note,segments";

    /** What a file yields. */
    private record Read(List<CallRecord> calls, List<String> numbers, StreamIntake intake) {

        static Read of(List<CallRecord> calls, IntakeCount count) {
            List<String> numbers = calls.stream()
                    .map(call -> written(call.caller()) + " " + written(call.callee()))
                    .toList();
            return new Read(calls, numbers, count.toIntake());
        }

        private static @Nullable String written(@Nullable PhoneNumber number) {
            return number == null ? null : number.text() + number.kind();
        }
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> cell = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        14,
                        Arbitraries.of(
                                "C00000001",
                                "13800138000",
                                "010-12345678",
                                "02887654321",
                                "+8613800138000",
                                "951234",
                                "4001234567",
                                "8613912345678",
                                "2024-03-15T09:00:00",
                                "2024-02-30T09:00:00",
                                "2024-03-15 09:00",
                                "2024-03-15",
                                "118",
                                "007",
                                "12.0",
                                "99999999999",
                                "OUTBOUND",
                                "呼出",
                                "MARKETING",
                                "营销",
                                "CONNECTED",
                                "成功",
                                "A10038",
                                "true",
                                "是",
                                "FALSE",
                                "北京某某公司",
                                "0123456789abcdefABCDEF",
                                "MARKETING_IDENTIFICATION@0.8-4.5:您好，营销电话",
                                "")),
                net.jqwik.api.Tuple.of(
                        4, Arbitraries.of(" ", "\t", "\u3000", " 118 ", "\u3000呼出\u2003", "𠮷", "\u0000")),
                net.jqwik.api.Tuple.of(
                        2, Arbitraries.of("\"118\"", "\"a,b\"", "\"\"", "\"a\"\"b\"", "\"呼出\"", "\" 5 \"")),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.of("a\"b", "\"a\"b", "\"a\nb\"", "\"a\r\nb\"", "\"open", "\r", "a\rb", "\uFFFD")),
                net.jqwik.api.Tuple.of(2, Arbitraries.strings().ofMaxLength(6).excludeChars('\uD800')));
        Arbitrary<String> row = cell.list().ofSize(15).map(cells -> String.join(",", cells));
        Arbitrary<String> odd = cell.list().ofMaxSize(17).map(cells -> String.join(",", cells));
        Arbitrary<String> line = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(12, row),
                net.jqwik.api.Tuple.of(1, odd),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("", "  ", "\"\"")));
        return Combinators.combine(line, Arbitraries.of("\n", "\r\n"))
                .as((text, end) -> text + end)
                .list()
                .ofMaxSize(40);
    }

    private static Read plainly(String content) {
        IntakeCount count = new IntakeCount();
        List<CallRecord> calls = new ArrayList<>();
        CsvColumns columns = CsvColumns.of(RecordKind.CALLS, "calls.csv", List.of(HEADER.split(",")));
        columns.unknown().forEach(count::unknown);
        CsvRecords<CallRecord> records = new CsvRecords<>(
                "calls.csv",
                new RecordDraft<>(RecordKind.CALLS),
                columns,
                1,
                true,
                count,
                (call, line) -> calls.add(call));
        try {
            records.read(content);
            records.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Read.of(calls, count);
    }

    private static Read fromFile(byte[] content, int pieces) {
        try {
            Path folder = Files.createTempDirectory("csv");
            Path file = Files.write(folder.resolve("calls.csv"), content);
            IntakeCount count = new IntakeCount();
            List<CallRecord> calls = new ArrayList<>();
            RecordDraft<?, CallRecord> draft = new RecordDraft<>(RecordKind.CALLS);
            for (Piece piece : Pieces.of(RecordKind.CALLS, List.of(StreamFile.of(file)), pieces, 50)) {
                IntakeCount part = new IntakeCount();
                piece.read(draft, part, calls::add, bytes -> {});
                count.merge(part);
            }
            Files.delete(file);
            Files.delete(folder);
            return Read.of(calls, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property
    void utf8_reads_as_the_library_reads_its_text(@ForAll("lines") List<String> lines, @ForAll boolean marked) {
        String content = HEADER + "\r\n" + lines.stream().collect(Collectors.joining());
        byte[] bytes = ((marked ? "\uFEFF" : "") + content).getBytes(StandardCharsets.UTF_8);

        assertThat(fromFile(bytes, 1))
                .isEqualTo(plainly(new String(content.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
    }

    @Property
    void gb18030_reads_as_the_library_reads_its_text(@ForAll("lines") List<String> lines) {
        byte[] bytes = (HEADER + "\n" + lines.stream().collect(Collectors.joining())).getBytes(GB18030);

        assertThat(fromFile(bytes, 1)).isEqualTo(plainly(new String(bytes, GB18030)));
    }

    @Property
    void bytes_that_are_no_utf8_read_as_the_library_reads_their_text(
            @ForAll("lines") List<String> lines, @ForAll byte[] dirt, @ForAll int place) {
        byte[] head = ("\uFEFF" + HEADER + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = lines.stream().collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
        int cut = body.length == 0 ? 0 : Math.floorMod(place, body.length);
        byte[] all = new byte[head.length + body.length + dirt.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, cut);
        System.arraycopy(dirt, 0, all, head.length + cut, dirt.length);
        System.arraycopy(body, cut, all, head.length + cut + dirt.length, body.length - cut);

        String text = new String(all, StandardCharsets.UTF_8).substring(1);
        assertThat(fromFile(all, 1)).isEqualTo(plainly(text));
    }

    @Test
    void a_file_of_many_blocks_reads_the_same_in_any_number_of_pieces() {
        StringBuilder content = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < 12_000; i++) {
            content.append("C")
                    .append(i)
                    .append(",0")
                    .append(1_000_000_000L + i * 37L)
                    .append(",13")
                    .append(700_000_000L + i * 91L);
            content.append(",2024-03-15T09:00:").append(10 + i % 50).append(',').append(i % 900);
            content.append(i % 997 == 0 ? ",\"呼\"\"出\"" : ",呼出")
                    .append(",营销,CONNECTED,A")
                    .append(i % 700)
                    .append(",false,");
            content.append(i % 3 == 0 ? "北京某某公司" : "")
                    .append(",,,\"x,")
                    .append(i)
                    .append("\",\r\n");
        }
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        Read plain = plainly(content.toString());

        assertThat(plain.calls()).hasSize(12_000);
        assertThat(fromFile(bytes, 1)).isEqualTo(plain);
        assertThat(fromFile(bytes, 7)).isEqualTo(plain);
    }
}
