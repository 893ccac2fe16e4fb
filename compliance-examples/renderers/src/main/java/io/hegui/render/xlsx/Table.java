package io.hegui.render.xlsx;

import io.hegui.rule.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A table on a sheet: header, filters, widths. For one sheet and one thread. */
final class Table {

    private static final String HEADER_FILL = "E9ECEF";

    /**
     * A column.
     *
     * @param name header
     * @param width in characters
     */
    record Column(String name, double width) {}

    private final Worksheet sheet;
    private final int top;
    private final List<Column> columns;
    private int row;

    /** A table whose header is in that row. */
    Table(Worksheet sheet, int top, List<Column> columns) {
        this.sheet = sheet;
        this.top = top;
        this.columns = columns;
        this.row = top;
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(top, i, columns.get(i).name());
            sheet.width(i, columns.get(i).width());
        }
        sheet.range(top, 0, top, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor(HEADER_FILL)
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.freezePane(0, top + 1);
        sheet.repeatRows(top);
    }

    /** Writes a row: texts, whole numbers, shares as {@link Double}, days; null leaves a cell empty. */
    void row(@Nullable Object... cells) {
        row++;
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            if (cell instanceof Long number) {
                sheet.value(row, i, number);
                sheet.style(row, i).verticalAlignment("top").format("#,##0").set();
            } else if (cell instanceof Double share) {
                sheet.value(row, i, share);
                sheet.style(row, i).verticalAlignment("top").format("0.00%").set();
            } else if (cell instanceof LocalDate day) {
                sheet.value(row, i, day);
                sheet.style(row, i)
                        .verticalAlignment("top")
                        .format("yyyy-mm-dd")
                        .set();
            } else {
                if (cell != null) {
                    sheet.value(row, i, CellText.of(cell.toString()));
                }
                sheet.style(row, i).verticalAlignment("top").wrapText(true).set();
            }
        }
    }

    /** The row last written. */
    int at() {
        return row;
    }

    /** Sets the filters, and the choices of one column. */
    void finish(int choiceColumn, Range choices) {
        int last = Math.max(row, top + 1);
        sheet.setAutoFilter(top, 0, last, columns.size() - 1);
        sheet.range(top + 1, choiceColumn, last, choiceColumn).validateWithList(choices);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** A text in both languages, Chinese first, in one cell. */
    static String both(LocalizedText text) {
        return text.zh().equals(text.en()) ? text.zh() : text.zh() + "\n" + text.en();
    }
}
