package io.hegui.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.io.PackageEdit;
import io.hegui.io.PackageReader;
import io.hegui.io.RecordJson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A page of the documentation: compiles and runs what it holds. */
final class DocPage {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROGRAM = "java -jar compliance-examples/cli/target/compliance.jar ";
    private static final long MINUTES = 10;

    private final Path page;
    private final List<DocBlock> blocks;
    private final Path folder;
    private final Path classes;
    private final Path work;

    /** @param folder an empty folder, for what the page makes */
    DocPage(Path page, Path folder) throws IOException {
        this.page = page;
        this.blocks = DocBlock.of(page);
        this.folder = folder;
        classes = Files.createDirectories(folder.resolve("classes"));
        work = Files.createDirectories(folder.resolve("work"));
    }

    /** Checks every block; for each what is wrong with it, empty when nothing is. */
    Map<DocBlock, String> check() throws IOException, InterruptedException {
        Map<DocBlock, String> results = new LinkedHashMap<>();
        List<DocSource> sources = new ArrayList<>();
        List<DocBlock> running = new ArrayList<>();
        List<List<String>> steps = new ArrayList<>();
        for (DocBlock block : blocks) {
            results.put(block, "");
            if (!block.marked("not run").isEmpty()) {
                results.put(block, block.marked("not run").length() < 10 ? "a reason is missing" : "");
            } else if (!block.marked("run by").isEmpty()) {
                results.put(block, elsewhere(block));
            } else if (!block.marked("file").isEmpty()) {
                for (Path parent : List.of(classes, work)) {
                    Path file = parent.resolve(block.marked("file"));
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, block.text());
                }
            } else {
                switch (block.language()) {
                    case "java" -> sources.add(DocSource.of(block));
                    case "sh" -> {}
                    case "json" -> results.put(block, read(block));
                    case "xml", "text", "" -> {}
                    default -> results.put(block, "nothing knows how to check a block of " + block.language());
                }
            }
        }
        String compiled = sources.isEmpty() ? "" : DocSource.compile(sources, classes, classPath());
        for (DocBlock block : blocks) {
            if (block.language().equals("java") && block.marker().isEmpty()) {
                results.put(block, compiled);
                DocSource source = DocSource.of(block);
                if (compiled.isEmpty() && (source.isTest() || source.isStatements())) {
                    running.add(block);
                    steps.add(List.of(source.isTest() ? "test" : "statements", source.type()));
                }
            } else if (block.language().equals("sh")
                    && (block.marker().isEmpty() || block.marker().startsWith("exit"))) {
                for (List<String> command : commands(block)) {
                    running.add(block);
                    steps.add(command);
                }
            }
        }
        List<String> ran = steps.isEmpty() ? List.of() : run(steps);
        for (int i = 0; i < ran.size(); i++) {
            if (!ran.get(i).isEmpty()) {
                results.merge(running.get(i), steps.get(i) + ": " + ran.get(i), (one, other) -> one + other);
            }
        }
        return results;
    }

    private String elsewhere(DocBlock block) throws IOException {
        Path test = ROOT.resolve(block.marked("run by"));
        return Files.exists(test) && Files.readString(test).contains(block.page())
                ? ""
                : "no test of that name reads the page";
    }

    private static String read(DocBlock block) {
        try {
            switch (block.marked("read as")) {
                case "inspection" -> PackageReader.fromJson(block.text(), block.place());
                case "edit" -> PackageEdit.of(block.text(), block.place());
                case "call" -> {
                    for (String line : block.text().split("\n")) {
                        if (!RecordJson.call(JSON.readTree(line)).unreadable().isEmpty()) {
                            return "unreadable fields: " + line;
                        }
                    }
                }
                case "output" -> JSON.readTree(block.text());
                default -> {
                    return "what reads it? <!-- read as: inspection, edit, call, output -->";
                }
            }
            return "";
        } catch (IOException | RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static List<List<String>> commands(DocBlock block) {
        String exit = block.marked("exit").isEmpty() ? "0" : block.marked("exit");
        List<List<String>> commands = new ArrayList<>();
        for (String line : block.text().replace("\\\n", " ").split("\n")) {
            String command = line.replaceFirst("\\s+#.*", "").strip();
            if (command.isEmpty() || command.startsWith("#")) {
                continue;
            }
            Optional<String> arguments = command.startsWith(PROGRAM)
                    ? Optional.of(command.substring(PROGRAM.length()))
                    : command.startsWith("compliance ")
                            ? Optional.of(command.substring("compliance ".length()))
                            : Optional.empty();
            List<String> step = new ArrayList<>(List.of(arguments.isEmpty() ? "unknown" : "program", exit));
            for (String argument : arguments.orElse(command).strip().split("\\s+")) {
                step.add(argument.replace("'", "").replace("/tmp/", ""));
            }
            commands.add(step);
        }
        return commands;
    }

    /** Runs the steps in a virtual machine of their own, in a folder that holds {@code package-2024}. */
    private List<String> run(List<List<String>> steps) throws IOException, InterruptedException {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of(
                "program", "0", "generate", "package-2024", "--calls", "1000", "--defect", "marketing/consent=3"));
        all.addAll(steps);
        Path file = folder.resolve("steps");
        Files.write(file, all.stream().map(step -> String.join("\t", step)).toList());
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.jnu.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        DocRunner.class.getName(),
                        file.toString())
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(page + ": does not end");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(page + ": " + Files.readString(log));
        }
        List<String> results = Files.readAllLines(folder.resolve("results")).stream()
                .map(result -> result.replace('\u2028', '\n'))
                .toList();
        if (!results.get(0).isEmpty()) {
            throw new IllegalStateException("package-2024: " + results.get(0));
        }
        return results.subList(1, results.size());
    }

    private String classPath() {
        String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return classes + File.pathSeparator + tests;
    }
}
