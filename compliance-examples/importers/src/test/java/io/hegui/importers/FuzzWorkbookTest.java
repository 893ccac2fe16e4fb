package io.hegui.importers;

import static io.hegui.importers.Refusals.takesOrRefuses;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A workbook of which one part is replaced by any bytes or has any bytes in its middle, or any bytes as a workbook. */
class FuzzWorkbookTest {

    @TempDir
    static Path folder;

    private static final Map<String, byte[]> PARTS = new LinkedHashMap<>();

    @BeforeAll
    static void makeParts() throws IOException {
        Path file = folder.resolve("whole.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("清单");
            String[] header = {"通话编号", "主叫号码", "被叫号码", "开始时间", "通话时长"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
                sheet.value(1, i, i == 2 ? 13800138000L : i == 4 ? 61 : i == 3 ? 45366.375 : 7);
            }
            sheet.style(1, 3).format("yyyy-mm-dd hh:mm:ss").set();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                PARTS.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    @FuzzTest
    void rows_are_counted_or_the_workbook_is_refused(FuzzedDataProvider data) throws IOException {
        byte[] content = data.consumeBoolean() ? workbook(data) : data.consumeRemainingAsBytes();
        Path file = Refusals.write(folder, "list.xlsx", content);

        takesOrRefuses(() -> Refusals.imports(MappingProposal.of(file, ImportMapping.none()), file));
    }

    private static byte[] workbook(FuzzedDataProvider data) throws IOException {
        List<String> names = new ArrayList<>(PARTS.keySet());
        String altered = data.pickValue(names);
        byte[] part = PARTS.get(altered);
        int from = data.consumeInt(0, part.length);
        int to = data.consumeInt(from, part.length);
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        other.write(part, 0, from);
        other.writeBytes(data.consumeRemainingAsBytes());
        other.write(part, to, part.length - to);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.equals(altered) ? other.toByteArray() : PARTS.get(name));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
