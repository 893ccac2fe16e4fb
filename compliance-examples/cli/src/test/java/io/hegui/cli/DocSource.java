package io.hegui.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A Java block as a source file: as it is when it declares a type, else its statements as the method {@code run} of a
 * class of its own.
 *
 * @param type name of the class, with its package
 * @param text the source
 */
record DocSource(String type, String text) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public |final |abstract )*(?:class|record|interface|enum) (\\w+)");

    static DocSource of(DocBlock block) {
        Matcher type = TYPE.matcher(block.text());
        if (type.find()) {
            Matcher name = PACKAGE.matcher(block.text());
            return new DocSource((name.find() ? name.group(1) + "." : "") + type.group(1), block.text());
        }
        String imports = block.text().lines().filter(DocSource::isImport).collect(Collectors.joining("\n"));
        String statements = block.text().lines().filter(line -> !isImport(line)).collect(Collectors.joining("\n"));
        String own = "Block" + block.line();
        return new DocSource(
                own,
                imports + "\n@SuppressWarnings(\"all\") public class " + own
                        + " {\npublic static void run() throws Exception {\n" + statements + "\n}\n}\n");
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    /** Whether it is a class of JUnit tests. */
    boolean isTest() {
        return text.contains("@Test") || text.contains("@ParameterizedTest");
    }

    /** Whether there is something to run: the statements of a block. */
    boolean isStatements() {
        return type.startsWith("Block");
    }

    /** Compiles these together; what the compiler says, empty when all is well. */
    static String compile(List<DocSource> sources, Path classes, String classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path folder = Files.createDirectories(classes.resolveSibling("sources"));
        StringWriter said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> written = new java.util.ArrayList<>();
            for (DocSource source : sources) {
                Path file = folder.resolve(source.type.replace('.', '/') + ".java");
                Files.createDirectories(file.getParent());
                written.add(Files.writeString(file, source.text));
            }
            boolean compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-proc:none", "-classpath", classPath, "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(written))
                    .call();
            return compiled ? "" : said.toString();
        }
    }
}
