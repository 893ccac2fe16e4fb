package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Commands that nobody asked for are described, not built; nobody may notice. */
class CommandsTest {

    private static final CommandLine.IFactory FACTORY = new Compliance.Factory(Terminal.system());

    @TempDir
    private Path folder;

    static Iterable<String> commands() {
        return Commands.line(FACTORY).getSubcommands().keySet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--version", "-V"})
    void an_overview_reads_the_options_of_no_command(String overview) {
        CommandLine line = Commands.lineFor(FACTORY, overview);

        assertThat(line.getUsageMessage()).isEqualTo(Commands.line(FACTORY).getUsageMessage());
        assertThat(line.getSubcommands().values())
                .isNotEmpty()
                .allMatch(command -> command.getCommandSpec().options().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_the_same_whether_asked_for_alone_or_built_with_all(String name) {
        CommandLine alone = Commands.lineFor(FACTORY, name);
        CommandLine whole = Commands.line(FACTORY);

        assertThat(alone.getSubcommands().keySet())
                .isEqualTo(whole.getSubcommands().keySet());
        assertThat(alone.getSubcommands().get(name).getUsageMessage())
                .isEqualTo(whole.getSubcommands().get(name).getUsageMessage());
    }

    @Test
    void a_command_that_is_asked_for_is_built_alone() {
        CommandLine line = Commands.lineFor(FACTORY, "audit", "--lang", "en");

        assertThat(line.getSubcommands().values())
                .filteredOn(command -> !command.getCommandSpec().options().isEmpty())
                .extracting(CommandLine::getCommandName)
                .containsExactly("audit");
    }

    @Test
    void help_tells_the_options_of_a_command_by_either_way() {
        assertThat(new Program().prints("help", "gate"))
                .contains("--block-unknown")
                .isEqualTo(new Program().prints("gate", "--help"));
    }

    @Test
    void completion_knows_the_options_of_all_commands() {
        assertThat(new Program().prints("generate-completion")).contains("--block-unknown", "--fail-on");
    }

    @Test
    void arguments_may_stand_in_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "rules marketing/calling-hours --lang en");

        assertThat(new Program().prints("@" + file)).contains("marketing/calling-hours.window");
    }
}
