package io.hegui.cli;

import io.hegui.io.PackageSeal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compliance seal}: takes the digests of a package, so that a later alteration is found. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = {
            "封存：记录材料包每个文件与每行记录的摘要，以便日后发现改动。",
            "Take the digest of every file and record line of a package, so that a later alteration is found."
        })
final class SealCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PACKAGE", description = "材料包文件夹。Package folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "封存文件，缺省为 PACKAGE.seal。Seal file; PACKAGE.seal beside the package by default.")
    private @Nullable Path out;

    SealCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path file = out == null ? PackageSeal.beside(folder) : out;
        String root = PackageSeal.write(folder, file);
        terminal.out().println(root);
        terminal.out().flush();
        terminal.err().println(file + ": 请将上述摘要另行保存 keep this digest elsewhere");
        return Compliance.DONE;
    }
}
