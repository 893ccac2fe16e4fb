package io.hegui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing process with SIGKILL again and again, {@code -Dhegui.kills=100} times, on one log. A twentieth of that
 * in the normal build.
 */
class DecisionLogKillTest {

    private static final int KILLS = Integer.getInteger("hegui.kills", 5);
    private static final Pattern ATTEMPT = Pattern.compile("\"attempt\":\"a-(\\d+)\"");

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Exception {
        Random random = new Random(20240315);
        Set<Integer> acknowledged = new HashSet<>();
        int next = 0;
        int cut = 0;
        int torn = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            boolean pieces = kill % 2 == 0;
            Durability durability = kill % 4 < 2 ? Durability.HANDED_OVER : Durability.FORCED;
            List<String> heard = killed(next, durability, pieces ? 1 : 0, 1 + random.nextInt(60), random.nextInt(400));
            boolean tornBefore = torn > cut;
            if (heard.get(0).endsWith(" cut")) {
                cut++;
            }
            assertThat(heard.get(0).endsWith(" cut")).as("a torn tail is said").isEqualTo(tornBefore);
            heard.subList(1, heard.size()).forEach(line -> acknowledged.add(acknowledgedBy(line)));
            LogCheck check = DecisionLog.verify(folder, null);
            LogFault fault = check.fault();
            if (fault != null) {
                assertThat(fault.kind()).isEqualTo(LogFault.Kind.TORN);
                torn += Files.size(folder.resolve(fault.file())) > 0 && !whole(fault) ? 1 : 0;
            }
            assertThat(attempts()).containsAll(acknowledged);
            next += 100_000;
        }
        try (DecisionLog log = DecisionLog.open(folder, LogOptions.standard())) {
            cut += log.opening().torn() != null && !log.opening().torn().kept() ? 1 : 0;
            // the last kill may have come before a new file had its heading, which the next entry brings
            log.append(Decisions.blocked(next));
        }

        LogCheck end = DecisionLog.verify(folder, null);
        System.out.printf(
                "killed %d times: %d entries in %d files, %d acknowledged, %d torn tails, %d cut and said, %s%n",
                KILLS,
                end.entries(),
                end.files(),
                acknowledged.size(),
                torn,
                cut,
                end.isWhole() ? "whole" : end.fault().message().en());
        assertThat(end.isWhole()).isTrue();
        assertThat(attempts()).containsAll(acknowledged);
        assertThat(cut).isEqualTo(torn);
    }

    /** A line of the process is written at once, so it is never heard in part. */
    private static int acknowledgedBy(String line) {
        assertThat(line).matches("acknowledged \\d+;");
        return Integer.parseInt(line.substring("acknowledged ".length(), line.length() - 1));
    }

    /** Whether the torn line lacks only its line end: such an entry stays. */
    private boolean whole(LogFault fault) throws IOException {
        String text = Files.readString(folder.resolve(fault.file()));
        return text.endsWith("}");
    }

    private List<String> killed(int first, Durability durability, int pieces, int acknowledgements, int spins)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LogWriterProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(first),
                        durability.name(),
                        Integer.toString(pieces))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> heard = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            while (heard.size() < acknowledgements + 1) {
                String line = out.readLine();
                assertThat(line).as("the process writes until it is killed").isNotNull();
                heard.add(line);
            }
            for (int i = 0; i < spins * 100; i++) {
                Thread.onSpinWait();
            }
            // by its handle: so what it acknowledged before it died can still be read
            process.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                heard.add(line);
            }
        }
        process.waitFor();
        return heard;
    }

    private Set<Integer> attempts() throws IOException {
        Set<Integer> attempts = new HashSet<>();
        for (LogFile file : LogFile.in(folder)) {
            Matcher attempt = ATTEMPT.matcher(Files.readString(file.path(), StandardCharsets.ISO_8859_1));
            while (attempt.find()) {
                attempts.add(Integer.parseInt(attempt.group(1)));
            }
        }
        return attempts;
    }
}
