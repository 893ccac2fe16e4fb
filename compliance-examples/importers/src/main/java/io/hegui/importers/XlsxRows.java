package io.hegui.importers;

import io.hegui.io.InputError;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet of a workbook as texts: dates as {@code 2024-03-15 09:00:00}, numbers in full, what formulas gave when
 * the workbook was saved. Rows are streamed; the workbook's table of texts is held. For one thread.
 */
final class XlsxRows {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    /** Texts are held in memory, the sheet is streamed. */
    private static final long MOST_TEXTS = 256L << 20;

    private static final long MOST_IN_ALL = 8L << 30;
    private static final int MOST_EXPANSION = 200;
    private static final long ALWAYS_EXPANDED = 16L << 20;

    private final Path file;
    private final @Nullable String sheet;
    private final RowSink sink;
    private int width;

    XlsxRows(Path file, @Nullable String sheet, RowSink sink) {
        this.file = file;
        this.sheet = sheet;
        this.sink = sink;
    }

    /**
     * Gives all rows to the sink; blank ones are left out. A row is as wide as the widest before it at least.
     *
     * @throws InputError when it is no workbook, expands out of proportion, or has no such sheet
     */
    void read() throws IOException {
        requireNoBomb();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                Stream<Row> rows = sheet(book).openStream()) {
            Iterator<Row> all = rows.iterator();
            for (Numbered row = next(all); row != null; row = next(all)) {
                if (!row.cells.isEmpty()) {
                    sink.row(row.number, row.cells, false);
                }
            }
        } catch (ExcelReaderException e) {
            throw unreadable(e);
        }
    }

    private record Numbered(int number, List<String> cells) {}

    /** The next row. Whatever the library finds wrong with a damaged workbook becomes one line. */
    private @Nullable Numbered next(Iterator<Row> rows) {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            return new Numbered(row.getRowNum(), cells(row));
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private InputError unreadable(Exception e) {
        return new InputError(
                name() + ": the workbook can't be read, expected an .xlsx file that a spreadsheet opens", e);
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private Sheet sheet(ReadableWorkbook book) {
        if (sheet == null) {
            return book.getFirstSheet();
        }
        return book.findSheet(sheet)
                .orElseThrow(() -> new InputError(name() + ": found no sheet '" + sheet + "', expected one of "
                        + book.getSheets().map(Sheet::getName).toList()));
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(Math.max(width, row.getCellCount()));
        int used = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = text(row.getCell(i));
            cells.add(text);
            used = text.isBlank() ? used : i + 1;
        }
        if (used == 0) {
            return List.of();
        }
        width = Math.max(width, used);
        while (cells.size() < width) {
            cells.add("");
        }
        return cells.subList(0, width);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isTime(cell.getDataFormatString()) ? time(cell, number) : number.toPlainString();
        }
        return cell.getText();
    }

    private static String time(Cell cell, BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.ONE) < 0) {
            // a time of day, or seconds of talk, as a part of a day
            long seconds = Math.round(number.doubleValue() * 86_400);
            return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
        LocalDateTime time = cell.asDate();
        return TIME.format(time.plusNanos(500_000_000).withNano(0));
    }

    /** Whether a number format shows dates or times. */
    private static boolean isTime(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("General") || format.equals("@")) {
            return false;
        }
        String codes =
                format.replaceAll("\"[^\"]*\"|\\[\\$[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return codes.contains("yy") || codes.contains("d") || codes.contains("h") || codes.contains("ss");
    }

    /** What a workbook's parts expand to is bounded before any of it is held. */
    private void requireNoBomb() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long all = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                boolean held = !entry.getName().contains("worksheets/");
                long most = Math.max(ALWAYS_EXPANDED, MOST_EXPANSION * Math.max(0, entry.getCompressedSize()));
                long size = held ? measured(zip, entry, Math.min(most, MOST_TEXTS)) : entry.getSize();
                all += Math.max(0, size);
                if (size > most || (held && size > MOST_TEXTS) || all > MOST_IN_ALL) {
                    throw new InputError(
                            name() + ": the workbook expands more than " + MOST_EXPANSION + "-fold, expected records");
                }
            }
        } catch (ZipException e) {
            throw unreadable(e);
        }
    }

    /** Expands a part, up to one byte more than is allowed: what it says of itself need not be true. */
    private static long measured(ZipFile zip, ZipEntry entry, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(buffer); count >= 0 && size <= most; count = in.read(buffer)) {
                size += count;
            }
        }
        return size;
    }
}
