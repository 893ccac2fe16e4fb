package io.hegui.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Defaults of options from a properties file in UTF-8: {@code lang=en} for all commands, {@code audit.profile=law} for one.
 * The file that the environment variable {@code COMPLIANCE_CONFIG} names, else {@code .compliance.properties} in the home
 * folder if there is one. The command line beats it. Immutable.
 */
final class ConfigFile implements IDefaultValueProvider {

    static final String VARIABLE = "COMPLIANCE_CONFIG";
    private static final String NAME = ".compliance.properties";

    private final Properties values;

    private ConfigFile(Properties values) {
        this.values = values;
    }

    /**
     * Reads the file, if there is one.
     *
     * @param program gives the program with all its commands, asked only if there is a file
     * @throws Problem when it can't be read, or names no option
     */
    static ConfigFile read(Map<String, String> environment, Supplier<CommandLine> program) {
        Path file = file(environment);
        Properties values = new Properties();
        if (file == null) {
            return new ConfigFile(values);
        }
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        } catch (CharacterCodingException e) {
            throw new Problem(file + ": 应为 UTF-8 文本 found bytes that are not UTF-8, expected a text in UTF-8");
        } catch (IllegalArgumentException e) {
            throw new Problem(file + ": 不是属性文件 found a broken escape, expected lines such as lang=en");
        } catch (IOException e) {
            throw new Problem(file + ": 无法读取 can't be read (" + e.getClass().getSimpleName() + ")");
        }
        CommandLine whole = program.get();
        for (String key : new TreeSet<>(values.stringPropertyNames())) {
            if (!isKnown(key, whole)) {
                throw new Problem(
                        file + ": 没有这个选项 found '" + key
                                + "', expected the name of an option such as lang, or of a command and its option such as audit.lang");
            }
        }
        return new ConfigFile(values);
    }

    private static @Nullable Path file(Map<String, String> environment) {
        String named = environment.get(VARIABLE);
        if (named != null) {
            return named.isEmpty() ? null : Path.of(named);
        }
        String home = environment.getOrDefault("HOME", environment.get("USERPROFILE"));
        Path file = home == null ? null : Path.of(home, NAME);
        return file != null && Files.exists(file) ? file : null;
    }

    private static boolean isKnown(String key, CommandLine program) {
        return program.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .anyMatch(command -> command.options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .anyMatch(
                                option -> key.equals(name(option)) || key.equals(command.name() + "." + name(option))));
    }

    private static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        CommandSpec command = option.command();
        return values.getProperty(command.name() + "." + name(option), values.getProperty(name(option)));
    }
}
