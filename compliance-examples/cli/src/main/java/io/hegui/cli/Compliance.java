package io.hegui.cli;

import io.hegui.io.InputError;
import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The program {@code compliance}. Exit codes: 0 done; 1 done, and a finding at or above {@code --fail-on}; 2 bad usage or
 * unreadable input, told in one line on standard error.
 */
@Command(
        name = "compliance",
        mixinStandardHelpOptions = true,
        versionProvider = Compliance.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "呼叫中心许可证合规审查。License compliance for Chinese call centers.",
        footer = {
            "",
            "缺省值 defaults:",
            "  ~/.compliance.properties 或 or $COMPLIANCE_CONFIG, 例 e.g. lang=en, audit.profile=law",
            "补全 completion:",
            "  source <(compliance generate-completion)",
            "",
            "退出码 exit codes:",
            "  0 完成 done",
            "  1 完成，且存在达到 --fail-on 的问题，或核验发现改动",
            "    done, with findings at or above --fail-on, or verify found an alteration",
            "  2 用法错误或输入无法读取 bad usage or unreadable input",
            "不构成法律意见。Nothing here is legal advice."
        })
public final class Compliance {

    static final int DONE = 0;
    static final int FOUND = 1;
    static final int UNUSABLE = 2;

    private static final int HELP_WIDTH = 100;

    Compliance() {}

    /** Runs the program and ends the virtual machine with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Terminal.system(), arguments));
    }

    /** Runs the program. */
    static int run(Terminal terminal, String... arguments) {
        Factory factory = new Factory(terminal);
        CommandLine line = Commands.lineFor(factory, arguments);
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setUsageHelpWidth(HELP_WIDTH);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.colours() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF));
        line.setExecutionStrategy(Compliance::execute);
        line.setParameterExceptionHandler((e, given) -> refuse(terminal.err(), oneLine(e)));
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof InputError || e instanceof Problem) {
                return refuse(terminal.err(), e.getMessage());
            }
            return refuse(terminal.err(), "内部错误 internal error: " + e);
        });
        try {
            line.setDefaultValueProvider(ConfigFile.read(terminal.environment(), () -> Commands.line(factory)));
        } catch (Problem e) {
            return refuse(terminal.err(), e.getMessage());
        }
        if (arguments.length == 0) {
            line.usage(terminal.err());
            terminal.err().flush();
            return UNUSABLE;
        }
        int code = line.execute(arguments);
        terminal.err().flush();
        if (terminal.out().checkError()) {
            return refuse(terminal.err(), "标准输出无法写入，输出不完整 standard output can't be written, what it got is not whole");
        }
        return code;
    }

    /** A help text needs no logging, which takes as long to start as writing it. */
    private static int execute(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        Quiet.VALIDATOR.setLevel(Level.WARNING);
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int refuse(PrintWriter err, @Nullable String message) {
        err.println("compliance: " + Problem.oneLine(String.valueOf(message)));
        err.flush();
        return UNUSABLE;
    }

    private static String oneLine(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String message = e.getMessage() == null ? "bad usage" : e.getMessage();
        return message + " (帮助 help: " + command + " --help)";
    }

    /** Gives the terminal to whatever asks for it. */
    record Factory(Terminal terminal) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            Constructor<K> constructor;
            try {
                constructor = type.getDeclaredConstructor(Terminal.class);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
            return constructor.newInstance(terminal);
        }
    }

    /** Held here, because a logger that nobody holds forgets its level. */
    private static final class Quiet {

        static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator");
    }

    /** Tells the version that the jar was built as. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Compliance.class.getPackage().getImplementationVersion();
            return new String[] {"compliance " + (version == null ? "development" : version)};
        }
    }
}
