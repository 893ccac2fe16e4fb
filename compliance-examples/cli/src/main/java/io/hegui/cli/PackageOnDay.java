package io.hegui.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What the commands that read a package have in common. Filled by picocli; for one thread. */
final class PackageOnDay {

    @Parameters(paramLabel = "PACKAGE", description = "材料包文件夹，内含 inspection.json。Package folder with inspection.json.")
    private Path folder = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "审查日，含当日，缺省为今天。Day of the audit, inclusive; today by default.")
    private @Nullable LocalDate asOf;

    @Option(names = "--lang", paramLabel = "zh|en", description = "语言，缺省中文。Language; Chinese by default.")
    private Language language = Language.zh;

    /** The package folder. */
    Path folder() {
        return folder;
    }

    /** The language of the output. */
    Language language() {
        return language;
    }

    /** The day as of which is asked: the only place that asks the clock. */
    LocalDate asOf(Terminal terminal) {
        return asOf == null ? LocalDate.now(terminal.clock()) : asOf;
    }

    /** Reads a day. */
    static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("应为日期 expected a date such as 2025-03-31, found '" + value + "'");
            }
        }
    }
}
