package io.hegui.cli;

import io.hegui.Hegui;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Profile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the commands that inspect a package have in common. Filled by picocli; for one thread. */
final class Inspection {

    @Mixin
    private PackageOnDay input = new PackageOnDay();

    @Option(
            names = "--profile",
            paramLabel = "guide|law",
            converter = ProfileName.class,
            description = {"guide: 法律、规范与指南一并适用（缺省）。All layers bind (default).", "law: 仅法律与规范性文件。Law and notices only."
            })
    private Profile profile = Profile.GUIDE;

    @Option(names = "--threads", paramLabel = "N", description = "线程数，缺省为处理器数。Threads; all processors by default.")
    private @Nullable Integer threads;

    /** The package folder. */
    Path folder() {
        return input.folder();
    }

    /** The language of the output. */
    Language language() {
        return input.language();
    }

    /** Which layers bind. */
    Profile profile() {
        return profile;
    }

    /** The day of the audit. */
    LocalDate asOf(Terminal terminal) {
        return input.asOf(terminal);
    }

    /** The rules and threads asked for. */
    Hegui hegui() {
        return Hegui.standard().withProfile(profile).withThreads(threads());
    }

    /** How many threads to use. */
    int threads() {
        if (threads != null && threads < 1) {
            throw new Problem("--threads: 应为 1 或以上 expected 1 or more, found " + threads);
        }
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** Inspects the package, showing progress. */
    InspectionReport inspect(Hegui hegui, Terminal terminal) {
        return hegui.inspect(folder(), asOf(terminal), terminal.progress());
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
