package io.hegui.cli;

import io.hegui.io.Calendars;
import io.hegui.io.PackageFolder;
import io.hegui.io.RuleSets;
import io.hegui.model.ComplaintCase;
import io.hegui.model.InspectionPackage;
import io.hegui.obligation.ImprovementRequest;
import io.hegui.obligation.Obligation;
import io.hegui.obligation.Obligations;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code compliance obligations}: what the licensee has to do, by when, and how each date was found. */
@Command(
        name = "obligations",
        mixinStandardHelpOptions = true,
        description = "列出义务、期限、部门与推算依据，或导出日历。List duties with dates and grounds, or write a calendar.")
final class ObligationsCommand implements Callable<Integer> {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    /** Formats of the list. */
    enum Format {
        text,
        ics
    }

    private final Terminal terminal;

    @Mixin
    private PackageOnDay input = new PackageOnDay();

    @Option(
            names = "--filing-year",
            paramLabel = "Y",
            description = "申报年度，缺省为报告年度的次年。Filing year; the one after the reporting year by default.")
    private @Nullable Integer filingYear;

    @Option(
            names = "--format",
            paramLabel = "text|ics",
            description = {
                "格式，缺省 text。Format; text by default.",
                "ics: 日历文件，重复导入只更新不重复。A calendar; importing it again updates and never doubles."
            })
    private Format format = Format.text;

    @Option(
            names = "--improvement-report",
            paramLabel = "ASKED/DUE",
            converter = Request.class,
            description = {
                "主管部门要求提升改进报告之日与其所定期限，可重复。",
                "Days on which the bureau asked for an improvement report and set for it; repeatable."
            })
    private List<ImprovementRequest> requests = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "写入文件而非标准输出。Write to a file, not to standard output.")
    private @Nullable Path out;

    ObligationsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PackageFolder folder = PackageFolder.open(input.folder());
        InspectionPackage inspection = folder.inspection();
        LocalDate asOf = input.asOf(terminal);
        int year = filingYear(inspection);
        List<ComplaintCase> complaints = folder.complaints();
        List<Obligation> duties = new ArrayList<>(Obligations.of(
                inspection, year, asOf, Calendars.standard(), complaints == null ? List.of() : complaints));
        duties.addAll(Obligations.improvementReports(inspection, requests, asOf));
        duties.sort(Obligation.BY_DUE_DAY);
        OutputFile.writeOrPrint(out, terminal, text(inspection, year, asOf, duties));
        return Compliance.DONE;
    }

    /** Reads two days. */
    static final class Request implements ITypeConverter<ImprovementRequest> {

        @Override
        public ImprovementRequest convert(String value) {
            String[] days = value.split("/", -1);
            try {
                if (days.length == 2) {
                    return new ImprovementRequest(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                // told below, in one line
            }
            throw new TypeConversionException(
                    "应为先后两日 expected two days such as 2025-03-01/2025-03-20, found '" + value + "'");
        }
    }

    private int filingYear(InspectionPackage inspection) {
        if (filingYear != null && (filingYear < FIRST_YEAR || filingYear > LAST_YEAR)) {
            throw new Problem("--filing-year: 应为四位年份 expected a year such as 2025, found " + filingYear);
        }
        Integer year = inspection.year();
        if (filingYear == null && year == null) {
            throw new Problem("inspection.json: 'year' 缺失，请给出 --filing-year is missing, give --filing-year");
        }
        return filingYear != null ? filingYear : Objects.requireNonNull(year) + 1;
    }

    private String text(InspectionPackage inspection, int year, LocalDate asOf, List<Obligation> duties) {
        return switch (format) {
            case text -> {
                boolean colours = out == null && terminal.colours();
                yield new ObligationText(input.language(), RuleSets.load(), colours)
                        .text(inspection, year, asOf, duties);
            }
            case ics -> new ObligationCalendar(input.language(), RuleSets.load()).text(inspection, asOf, duties);
        };
    }
}
