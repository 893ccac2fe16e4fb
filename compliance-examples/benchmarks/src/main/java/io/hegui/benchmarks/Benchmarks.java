package io.hegui.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures, and keeps what it measured in {@code docs/benchmarks.md}.
 *
 * <pre>{@code ./mvnw -q -Pbenchmarks verify -Dbenchmarks="engines --rounds 5"}</pre>
 */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "Measures what audits cost. Figures go to docs/benchmarks.md and docs/benchmarks/.")
public final class Benchmarks {

    private static final int BEHIND = 1;

    /** Seconds after which the engines with most code are compiled. */
    private static final int WARMUPS = 12;

    @Option(
            names = "--work",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Folder for packages; large. Default: ${DEFAULT-VALUE}",
            defaultValue = "compliance-examples/benchmarks/target/work")
    private Path work = Path.of("");

    @Option(
            names = "--page",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Page for the tables. Default: ${DEFAULT-VALUE}",
            defaultValue = "docs/benchmarks.md")
    private Path page = Path.of("");

    @Option(
            names = "--rounds",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Rounds of contenders in turn. Default: ${DEFAULT-VALUE}",
            defaultValue = "5")
    private int rounds;

    @Option(
            names = "--calls",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Calls of files that are read, and profiled. Default: ${DEFAULT-VALUE}",
            defaultValue = "2000000")
    private int calls;

    @Option(
            names = "--most",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Most calls from memory; 100000000 takes some minutes. Default: ${DEFAULT-VALUE}",
            defaultValue = "36500000")
    private int most;

    @Option(
            names = "--most-in-files",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Most calls in files; 100000000 needs 17 GB of disk. Default: ${DEFAULT-VALUE}",
            defaultValue = "10000000")
    private int mostInFiles;

    @Option(
            names = "--most-consents",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Most consents in a package. Default: ${DEFAULT-VALUE}",
            defaultValue = "10000000")
    private int mostConsents;

    @Option(
            names = "--label",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Section of the profile: before or after. Default: ${DEFAULT-VALUE}",
            defaultValue = "after")
    private String label = "after";

    @Option(
            names = "--minutes",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Minutes of a soak. Default: ${DEFAULT-VALUE}",
            defaultValue = "30")
    private int minutes;

    @Option(
            names = "--keep",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Keeps the ratios of a guard: where they miss their bounds, later guards ask for no more.")
    private boolean keep;

    private Benchmarks() {}

    /** Runs a sub-command. */
    public static void main(String[] arguments) {
        Benchmarks benchmarks = new Benchmarks();
        CommandLine line = new CommandLine(benchmarks);
        benchmarks.addTo(line);
        System.exit(line.execute(arguments));
    }

    private void addTo(CommandLine line) {
        add(line, "engines", "The twelve rules in memory, by hand and in other engines.", () -> keep(engines()));
        add(line, "gate", "A decision before a call, by hand and in other engines.", () -> keep(gate()));
        add(line, "files", "From file to report, beside readers and DuckDB; one thread and two.", () -> keep(files()));
        add(line, "memory", "How many calls fit into how much heap.", () -> keep(memory()));
        add(line, "start", "From the start of a JVM to a first decision.", () -> keep(start()));
        add(line, "footprint", "The jars of a host.", () -> keep(FootprintRun.run()));
        add(line, "growth", "How cost grows with calls, rules, threads and consents.", this::growth);
        add(line, "profile", "Where time and memory go; see --label.", () -> keep(profile()));
        add(line, "soak", "Gate and audit at work together; for docs/reliability.md (--page).", () -> keep(soak()));
        add(line, "renew", "Writes page and charts again from the kept figures.", () -> {
            results().renew();
            return 0;
        });
        add(line, "pictures", "Draws the kept charts as PNG into the work folder.", () -> {
            results().drawBitmaps(work);
            return 0;
        });
        add(line, "all", "All of these but soak and guard.", this::all);
        add(line, "guard", "The ratios in a few minutes; fails when one falls behind. See --keep.", this::guard);
    }

    private static void add(CommandLine line, String name, String description, Callable<Integer> action) {
        CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.wrapWithoutInspection(action);
        spec.mixinStandardHelpOptions(true);
        spec.usageMessage().description(description);
        line.addSubcommand(name, spec);
    }

    private Results results() {
        return new Results(
                page, page.resolveSibling(page.getFileName().toString().replace(".md", "")));
    }

    private int keep(Section section) throws IOException {
        results().keep(section);
        section.ratios().forEach(Benchmarks::print);
        return 0;
    }

    private Section engines() {
        return EnginesRun.run(work.toAbsolutePath(), rounds, WARMUPS, 5);
    }

    private Section gate() {
        return GateRun.run(rounds, 4, 4);
    }

    private Section files() throws IOException {
        return FilesRun.run(work.toAbsolutePath(), calls, rounds);
    }

    private Section memory() throws IOException {
        return MemoryRun.run(work.toAbsolutePath(), most, mostInFiles);
    }

    private Section start() throws IOException {
        return StartRun.run(Math.max(11, rounds));
    }

    private Section profile() throws IOException {
        return ProfileRun.run(work.toAbsolutePath(), calls, label);
    }

    private Section soak() throws IOException {
        return SoakRun.run(work.toAbsolutePath(), minutes);
    }

    private int growth() throws IOException {
        for (Section section : GrowthRun.run(work.toAbsolutePath(), most, mostConsents, Math.min(rounds, 3))) {
            keep(section);
        }
        return 0;
    }

    private int all() throws IOException {
        Files.createDirectories(work);
        keep(FootprintRun.run());
        keep(engines());
        keep(gate());
        keep(files());
        keep(start());
        keep(memory());
        growth();
        keep(profile());
        return 0;
    }

    /** Smaller and fewer rounds than the kept figures, the same ratios. */
    private int guard() throws IOException {
        Files.createDirectories(work);
        List<Ratio> measured = Stream.of(
                        FootprintRun.run(),
                        StartRun.run(7),
                        EnginesRun.run(work.toAbsolutePath(), 2, WARMUPS, 3),
                        FilesRun.run(work.toAbsolutePath(), 600_000, 3),
                        MemoryRun.run(work.toAbsolutePath(), 10_000_000, 0))
                .flatMap(section -> section.ratios().stream())
                .toList();
        if (keep) {
            return keep(Section.of("guard", List.of(), measured));
        }
        Map<String, Ratio> known = results().ratios("guard");
        List<Ratio> guarded = measured.stream()
                .map(ratio -> ratio.asGuarded(known.get(ratio.name())))
                .toList();
        guarded.forEach(Benchmarks::print);
        return guarded.stream().anyMatch(Ratio::isBehind) ? BEHIND : 0;
    }

    private static void print(Ratio ratio) {
        System.out.printf(
                "%-8s %s: %s, wanted %s %s, noise %.0f %%%n",
                ratio.isHeld() ? "held" : ratio.isBehind() ? "MISSED" : "in noise",
                ratio.name(),
                Rounds.text(ratio.value()),
                ratio.atMost() ? "at most" : "at least",
                Rounds.text(ratio.bound()),
                ratio.margin() * 100);
    }
}
