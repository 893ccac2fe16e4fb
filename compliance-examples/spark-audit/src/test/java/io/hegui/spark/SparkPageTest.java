package io.hegui.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java block of {@code docs/spark.md} compiles and does what the page says. */
class SparkPageTest {

    private static final String FENCE = "```";

    @TempDir
    Path folder;

    @Test
    void a_host_calls_the_job_with_an_output_of_its_own() throws Exception {
        Path packages = Files.createDirectory(folder.resolve("packages"));
        PackageGenerator.generate(PackagePlan.ofCalls(1_000), packages.resolve("firm-a"));
        List<String> stored = new ArrayList<>();
        BiConsumer<String, String> store = (name, json) -> stored.add(name + " " + json.contains("\"grade\""));

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {compile(packages).toUri().toURL()}, SparkPageTest.class.getClassLoader())) {
            loader.loadClass("Page")
                    .getMethod("run", SparkSession.class, BiConsumer.class)
                    .invoke(null, LocalSpark.open(), store);
        }

        assertThat(stored).containsExactly("firm-a true");
    }

    private Path compile(Path packages) throws Exception {
        String page = Files.readString(Path.of("../../docs/spark.md"));
        int from = page.indexOf(FENCE + "java\n") + FENCE.length() + "java\n".length();
        String block = page.substring(from, page.indexOf(FENCE, from))
                .replace("/mnt/inspections/2024", packages.toString())
                .replace("store(", "store.accept(");
        Path source = Files.writeString(folder.resolve("Page.java"), """
                import io.hegui.Hegui;
                import io.hegui.rule.Profile;
                import io.hegui.spark.SparkAudit;
                import java.nio.file.Path;
                import java.time.LocalDate;
                import java.util.function.BiConsumer;
                import org.apache.spark.sql.SparkSession;

                public class Page {
                    public static void run(SparkSession spark, BiConsumer<String, String> store) {
                """ + block + "}\n}\n");
        StringWriter said = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "-d",
                                    folder.toString()),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
        return folder;
    }
}
