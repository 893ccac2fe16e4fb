package io.hegui.cli;

import io.hegui.importers.CountedPlaces;
import io.hegui.importers.DropReason;
import io.hegui.importers.ImportNote;
import io.hegui.importers.ImportSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what a conversion did. Immutable and thread-safe. */
final class ConvertText {

    private static final int LABEL = 14;

    private final Language language;
    private final boolean colours;

    ConvertText(Language language, boolean colours) {
        this.language = language;
        this.colours = colours;
    }

    /** The summary, lines ended by LF. */
    String text(ImportSummary summary, Path written) {
        Sheet sheet = new Sheet(language, colours);
        sheet.bar();
        sheet.ends(t("通话记录转换", "Conversion of call records"), String.valueOf(summary.source()));
        sheet.bar();
        row(sheet, t("读取", "Read"), count(summary.rows(), t(" 行，", " rows of ")) + files(summary));
        String layouts = summary.layouts().entrySet().stream()
                .map(layout -> layout.getKey() + " × " + Language.number(layout.getValue()))
                .collect(Collectors.joining(t("、", ", ")));
        if (!layouts.isEmpty()) {
            row(sheet, t("格式", "Layouts"), layouts);
        }
        row(sheet, t("合并", "Joined"), count(summary.joined(), t(" 段并入同一通话", " legs into the record of another")));
        row(sheet, t("舍弃", "Dropped"), count(summary.droppedRows(), t(" 行", " rows")));
        row(sheet, t("写入", "Written"), count(summary.records(), t(" 条通话记录 → ", " call records → ")) + written);
        dropped(summary, sheet);
        notes(summary, sheet);
        unknown(summary, sheet);
        return sheet.toString();
    }

    private String files(ImportSummary summary) {
        List<String> files = summary.files();
        return files.size() == 1 ? files.get(0) : files.size() + t(" 个文件", " files") + " (" + files.get(0) + " …)";
    }

    private void dropped(ImportSummary summary, Sheet sheet) {
        if (summary.dropped().isEmpty()) {
            return;
        }
        sheet.heading(t("舍弃的行", "Rows that were dropped"));
        for (Map.Entry<DropReason, CountedPlaces> one : summary.dropped().entrySet()) {
            counted(sheet, language.of(one.getKey().label()), one.getValue());
        }
    }

    private void notes(ImportSummary summary, Sheet sheet) {
        if (summary.notes().isEmpty()) {
            return;
        }
        sheet.heading(t("请留意", "Please note"));
        for (Map.Entry<ImportNote, CountedPlaces> one : summary.notes().entrySet()) {
            counted(sheet, language.of(one.getKey().label()), one.getValue());
        }
    }

    private void counted(Sheet sheet, String label, CountedPlaces places) {
        String more = places.count() > places.first().size() ? " …" : "";
        sheet.labelled(2, Sheet.right(Language.number(places.count()), 9), 11, label);
        sheet.paragraph(13, String.join(", ", places.first()) + more);
    }

    private void unknown(ImportSummary summary, Sheet sheet) {
        List<String> unknown = summary.unknownFields();
        String some = summary.present().entrySet().stream()
                .filter(field -> field.getValue() > 0 && field.getValue() < summary.records())
                .map(field -> field.getKey() + " " + Language.percent(field.getValue(), summary.records()))
                .collect(Collectors.joining(", "));
        if (unknown.isEmpty() && some.isEmpty()) {
            return;
        }
        sheet.heading(t("未知的字段", "What stays unknown"));
        if (!unknown.isEmpty()) {
            row(sheet, t("全部缺失", "Always"), String.join(", ", unknown));
        }
        if (!some.isEmpty()) {
            row(sheet, t("部分具备", "Known in part"), some);
        }
        Map<String, List<String>> rules = summary.rulesConcerned();
        if (!rules.isEmpty()) {
            sheet.gap();
            sheet.paragraph(
                    2,
                    t(
                            "因缺失上述字段，下列规则将无法判定、不合格或无从适用:",
                            "For want of these fields the following rules will be undecided, fail, or find nothing to judge:"));
            rules.forEach((rule, fields) -> sheet.labelled(4, rule, 40, String.join(", ", fields)));
        }
    }

    private void row(Sheet sheet, String label, String body) {
        sheet.labelled(2, label, LABEL, body);
    }

    private String count(long number, String unit) {
        return Language.number(number) + unit;
    }

    private String t(String chinese, String english) {
        return language.of(chinese, english);
    }
}
