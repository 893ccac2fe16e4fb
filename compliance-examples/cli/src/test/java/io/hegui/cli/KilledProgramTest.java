package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program with SIGKILL while it runs, each command that writes in turn, {@code -Dhegui.program-kills=1000} times;
 * 24 times in the normal build. A third of the kills comes at a random moment, the others when something is seen to be
 * written: at once, or up to a third of a second later, when it may be whole.
 */
class KilledProgramTest {

    private static final int KILLS = Integer.getInteger("hegui.program-kills", 24);

    /** What a kill may leave beside the output: it is written over or not looked at by the next run. */
    private static final String REST = "(\\.[^/]+-\\d+|[^/]+\\.part)(/.*)?";

    private final Random random = new Random(20240315);
    private final Program program = new Program();

    /** Nanoseconds to the first sight of an output, the last such. */
    private long seenAfter = 1_000_000_000L;

    @TempDir
    Path temp;

    @Test
    void the_output_is_whole_or_absent_and_the_next_run_succeeds() throws Exception {
        Writing.Inputs inputs = Writing.Inputs.make(Files.createDirectory(temp.resolve("inputs")));
        Map<Writing, Map<String, String>> whole = new EnumMap<>(Writing.class);
        int wholes = 0;
        int absent = 0;
        int rests = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Writing writing = Writing.values()[kill % Writing.values().length];
            if (!whole.containsKey(writing)) {
                Path folder = Files.createDirectory(temp.resolve("whole-" + writing));
                assertThat(program.run(writing.arguments(inputs, folder)))
                        .as(program.err())
                        .isEqualTo(0);
                whole.put(writing, Writing.contents(folder));
            }
            Path folder = Files.createDirectory(temp.resolve("kill-" + kill));

            kill(writing, inputs, folder, (kill + kill / Writing.values().length) % 3);

            Map<String, String> left = new HashMap<>(Writing.contents(folder));
            rests += left.keySet().removeIf(name -> name.matches(REST)) ? 1 : 0;
            boolean there = Files.exists(writing.in(folder));
            assertThat(left).as("%s, kill %d", writing, kill).isEqualTo(there ? whole.get(writing) : Map.of("", ""));
            wholes += there ? 1 : 0;
            absent += there ? 0 : 1;
            if (there && writing.name().startsWith("GENERATE")) {
                // it never writes over a package
                Writing.delete(writing.in(folder));
            }
            assertThat(program.run(writing.arguments(inputs, folder)))
                    .as("%s after kill %d: %s", writing, kill, program.err())
                    .isEqualTo(0);
            Map<String, String> after = new HashMap<>(Writing.contents(folder));
            after.keySet().removeIf(name -> name.matches(REST));
            assertThat(after).isEqualTo(whole.get(writing));
        }
        System.out.printf(
                "killed %d times: the output was whole %d times and absent %d times, with a rest beside it %d times%n",
                KILLS, wholes, absent, rests);
    }

    private void kill(Writing writing, Writing.Inputs inputs, Path folder, int manner) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Compliance.class.getName()));
        command.addAll(List.of(writing.arguments(inputs, folder)));
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("output").toFile())
                .start();
        long until = manner == 2 ? begun + (long) (seenAfter * 1.5 * random.nextDouble()) : Long.MAX_VALUE;
        while (process.isAlive() && System.nanoTime() < until) {
            if (manner < 2 && hasEntries(folder)) {
                seenAfter = System.nanoTime() - begun;
                until = begun + seenAfter + random.nextInt(manner == 0 ? 5_000_000 : 300_000_000);
            }
            Thread.sleep(0, 200_000);
        }
        process.destroyForcibly().waitFor();
    }

    private static boolean hasEntries(Path folder) {
        String[] names = folder.toFile().list();
        return names != null && names.length > 0;
    }
}
