package io.hegui.cli;

import io.hegui.Hegui;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Profile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What the commands that inspect a package have in common. Filled by picocli; for one thread. */
final class Inspection {

    @Parameters(paramLabel = "PACKAGE", description = "材料包文件夹，内含 inspection.json。Package folder with inspection.json.")
    private Path folder = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "审查日，含当日，缺省为今天。Day of the audit, inclusive; today by default.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--profile",
            paramLabel = "guide|law",
            converter = ProfileName.class,
            description = {"guide: 法律、规范与指南一并适用（缺省）。All layers bind (default).", "law: 仅法律与规范性文件。Law and notices only."
            })
    private Profile profile = Profile.GUIDE;

    @Option(names = "--threads", paramLabel = "N", description = "线程数，缺省为处理器数。Threads; all processors by default.")
    private @Nullable Integer threads;

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

    /** Which layers bind. */
    Profile profile() {
        return profile;
    }

    /** The day of the audit: the only place that asks the clock. */
    LocalDate asOf(Terminal terminal) {
        return asOf == null ? LocalDate.now(terminal.clock()) : asOf;
    }

    /** The rules and threads asked for. */
    Hegui hegui() {
        Hegui hegui = Hegui.standard().withProfile(profile);
        if (threads == null) {
            return hegui;
        }
        if (threads < 1) {
            throw new Problem("--threads: 应为 1 或以上 expected 1 or more, found " + threads);
        }
        return hegui.withThreads(threads);
    }

    /** Inspects the package, showing progress. */
    InspectionReport inspect(Hegui hegui, Terminal terminal) {
        return hegui.inspect(folder, asOf(terminal), terminal.progress());
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

    /** Reads {@code guide} or {@code law}. */
    static final class ProfileName implements ITypeConverter<Profile> {

        @Override
        public Profile convert(String value) {
            try {
                return Profile.valueOf(value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("应为 guide 或 law expected guide or law, found '" + value + "'");
            }
        }
    }
}
