package io.hegui.cli;

import io.hegui.gate.Decision;
import io.hegui.gate.Gate;
import io.hegui.gate.Reservation;
import io.hegui.io.CallChunk;
import io.hegui.io.DecisionJson;
import io.hegui.io.PackageFolder;
import io.hegui.io.RuleSets;
import io.hegui.model.Moment;
import io.hegui.rule.Profile;
import io.hegui.rule.RuleSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compliance gate}: attempts as JSON lines in, decisions as JSON lines out, in the same order. */
@Command(
        name = "gate",
        mixinStandardHelpOptions = true,
        description = {
            "逐条判定外呼尝试可否此时拨出。Decide attempts to call out, one JSON line each.",
            "输入字段同通话记录，另有 at（缺省为现在）与 path。Fields as in call records, and at (now by default) and path."
        },
        footer = {
            "",
            "示例 example:",
            "  {\"caller\":\"95001\",\"callee\":\"13800138000\",\"purpose\":\"MARKETING\",\"agentId\":\"A1\",\"at\":\"2024-06-18T10:00:00\"}"
        })
final class GateCommand implements Callable<Integer> {

    private static final int LISTED = 20;

    private final Terminal terminal;

    @Mixin
    private PackageOnDay input = new PackageOnDay();

    @Option(
            names = "--profile",
            paramLabel = "guide|law",
            converter = Inspection.ProfileName.class,
            description = "适用层级，缺省 guide。Which layers bind; guide by default.")
    private Profile profile = Profile.GUIDE;

    @Option(names = "--in", paramLabel = "FILE", description = "读取文件而非标准输入。Read a file, not standard input.")
    private @Nullable Path in;

    @Option(names = "--out", paramLabel = "FILE", description = "写入文件而非标准输出。Write to a file, not to standard output.")
    private @Nullable Path out;

    @Option(
            names = "--limit",
            paramLabel = "NAME=VALUE[@SOURCE]",
            description = {
                "叠加一个限制，可重复。One more value that binds; may be repeated.",
                "如 such as marketing/calling-hours.window=10:00/20:00@合同"
            })
    private List<String> limits = List.of();

    @Option(names = "--replay", description = "先计入材料包中的通话。Count the calls of the package first.")
    private boolean replay;

    @Option(
            names = "--independent",
            description = "各条单独判定，放行的不计入频次。Decide each by itself; what is let through is not counted.")
    private boolean independent;

    @Option(names = "--block-unknown", description = "无法判定的一律拦截。Block what can't be judged.")
    private boolean blockUnknown;

    @Option(
            names = {"--full-numbers", "--full"},
            description = "显示完整号码。Show numbers in full.")
    private boolean full;

    @Option(
            names = "--fail-on",
            paramLabel = "BLOCK|WARN",
            description = "有此类或更重的判定时退出码为 1。Exit with 1 on such a decision or a worse one.")
    private Decision.@Nullable Kind failOn;

    private long decided;
    private final Map<Decision.Kind, Long> byKind = new EnumMap<>(Decision.Kind.class);
    private long bad;

    GateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Gate gate = gate();
        if (out == null) {
            decideAll(gate, terminal.out());
            terminal.out().flush();
        } else {
            OutputFile.write(out, writer -> decideAll(gate, writer));
        }
        summary();
        return failed() ? Compliance.FOUND : Compliance.DONE;
    }

    private Gate gate() {
        RuleSet rules = RuleSets.load();
        PackageFolder folder = PackageFolder.open(input.folder());
        Gate.Builder builder = Gate.on(folder.facts(rules, input.asOf(terminal), profile), rules);
        for (String limit : limits) {
            builder.layer(LimitOption.layer(limit, rules));
        }
        Gate gate = blockUnknown ? builder.blockUnknown().build() : builder.build();
        if (replay) {
            for (CallChunk chunk : folder.callChunks(1)) {
                chunk.read(gate::count);
            }
        }
        return gate;
    }

    private void decideAll(Gate gate, Writer writer) throws IOException {
        AttemptReader attempts = new AttemptReader(now());
        try (BufferedReader lines = open()) {
            long number = 0;
            for (String line = next(lines); line != null; line = next(lines)) {
                number++;
                if (!line.isBlank()) {
                    decide(gate, attempts, line, number, writer);
                }
            }
        }
    }

    private @Nullable String next(BufferedReader lines) {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Problem unreadable(IOException e) {
        return new Problem((in == null ? "标准输入 standard input" : in) + ": 无法读取 can't be read: " + e.getMessage());
    }

    private Moment now() {
        return Moment.of(LocalDateTime.now(terminal.clock()).withNano(0));
    }

    private BufferedReader open() {
        try {
            return in == null
                    ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    : Files.newBufferedReader(in, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void decide(Gate gate, AttemptReader attempts, String line, long number, Writer writer) throws IOException {
        Decision decision;
        try {
            AttemptReader.Timed timed = attempts.read(line);
            decision = independent ? gate.decide(timed.attempt(), timed.at()) : place(gate, timed);
        } catch (IllegalArgumentException e) {
            bad++;
            if (bad <= LISTED) {
                terminal.err().println((in == null ? "-" : in.getFileName()) + ":" + number + ": " + e.getMessage());
            }
            return;
        }
        decided++;
        byKind.merge(decision.kind(), 1L, Long::sum);
        writer.write((full ? DecisionJson.full() : DecisionJson.masked()).toText(decision));
        writer.write('\n');
    }

    private static Decision place(Gate gate, AttemptReader.Timed timed) {
        Reservation reservation = gate.reserve(timed.attempt(), timed.at());
        if (!reservation.decision().blocked()) {
            reservation.commit(timed.at());
        }
        return reservation.decision();
    }

    private void summary() {
        if (bad > 0) {
            terminal.err()
                    .println("无法读取 " + bad + " 行，已判定 " + decided + " 行 " + bad + " bad lines, " + decided + " decided");
        }
        if (terminal.interactive() || out != null) {
            List<String> counts = new ArrayList<>();
            for (Decision.Kind kind : Decision.Kind.values()) {
                counts.add(kind.label() + " " + kind + " " + byKind.getOrDefault(kind, 0L));
            }
            terminal.err().println(String.join(" · ", counts));
        }
        terminal.err().flush();
    }

    private boolean failed() {
        if (failOn == null) {
            return false;
        }
        for (Decision.Kind kind : Decision.Kind.values()) {
            if (kind.compareTo(failOn) >= 0 && byKind.containsKey(kind)) {
                return true;
            }
        }
        return false;
    }
}
