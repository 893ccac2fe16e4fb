package io.hegui.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The program with its commands. Reading the options of all of them takes longer than a help text, so a command that
 * isn't asked for stays a name with a description. Stateless.
 */
final class Commands {

    /** In the order of the help. */
    private static final List<Class<?>> CLASSES = List.of(
            AuditCommand.class,
            GradeCommand.class,
            ObligationsCommand.class,
            ApplicationCommand.class,
            RulesCommand.class,
            DiffCommand.class,
            GateCommand.class,
            EvidenceCommand.class,
            AnomaliesCommand.class,
            DrillCommand.class,
            SealCommand.class,
            VerifyCommand.class,
            ConvertCommand.class,
            GenerateCommand.class,
            AutoComplete.GenerateCompletion.class,
            HelpCommand.class);

    /** They describe all others. */
    private static final Set<Class<?>> CURIOUS = Set.of(AutoComplete.GenerateCompletion.class, HelpCommand.class);

    private static final Set<String> OVERVIEWS = Set.of("--help", "-h", "--version", "-V");

    private Commands() {}

    /** The program as these arguments need it. */
    static CommandLine lineFor(CommandLine.IFactory factory, String... arguments) {
        String first = arguments.length == 0 ? "--help" : arguments[0];
        Map<String, Class<?>> commands = byName();
        Class<?> asked = commands.get(first);
        if (asked == null ? !OVERVIEWS.contains(first) : CURIOUS.contains(asked)) {
            return line(factory);
        }
        CommandLine line = new CommandLine(new Compliance(), factory);
        commands.forEach((name, type) -> {
            if (type == asked) {
                line.addSubcommand(new CommandLine(type, factory));
            } else {
                line.addSubcommand(name, described(type));
            }
        });
        return line;
    }

    /** The program with every option of every command. */
    static CommandLine line(CommandLine.IFactory factory) {
        CommandLine line = new CommandLine(new Compliance(), factory);
        CLASSES.forEach(type -> line.addSubcommand(new CommandLine(type, factory)));
        return line;
    }

    private static Map<String, Class<?>> byName() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        CLASSES.forEach(type -> commands.put(type.getAnnotation(Command.class).name(), type));
        return commands;
    }

    private static CommandSpec described(Class<?> type) {
        Command command = type.getAnnotation(Command.class);
        return CommandSpec.create()
                .usageMessage(new UsageMessageSpec().header(command.header()).description(command.description()));
    }
}
