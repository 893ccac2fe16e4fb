package io.hegui.cli;

import io.hegui.evidence.DecisionLog;
import io.hegui.evidence.LogCheck;
import io.hegui.io.Alteration;
import io.hegui.io.PackageSeal;
import io.hegui.io.PackageTampering;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compliance verify}: finds what was altered after the fact, in a package or in a decision log. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "核验材料包或熔断日志是否被改动，指明第一处；发现改动时退出码为 1。",
            "Verify a package or a decision log and name the first altered item; exits with 1 when one is found."
        })
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "PACKAGE", description = "材料包文件夹。Package folder.")
    private @Nullable Path folder;

    @Option(
            names = "--seal",
            paramLabel = "FILE",
            description = "与封存文件比对。Compare with a seal; without one, declared digests alone.")
    private @Nullable Path seal;

    @Option(
            names = "--root",
            paramLabel = "SHA256",
            description = "另行保存的封存摘要。The seal's digest that was kept elsewhere.")
    private @Nullable String root;

    @Option(names = "--log", paramLabel = "DIR", description = "熔断日志文件夹。Folder of a decision log.")
    private @Nullable Path log;

    @Option(
            names = "--head",
            paramLabel = "SHA256",
            description = "另行保存的日志末行哈希。Hash of the log's last line, kept elsewhere.")
    private @Nullable String head;

    @Option(names = "--lang", paramLabel = "zh|en", description = "语言，缺省中文。Language; Chinese by default.")
    private Language language = Language.zh;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (folder == null && log == null) {
            throw new Problem("应给出 PACKAGE 或 --log expected PACKAGE or --log");
        }
        boolean intact = folder == null || isIntact(folder);
        if (log != null) {
            intact &= isWhole(log);
        }
        terminal.out().flush();
        return intact ? Compliance.DONE : Compliance.FOUND;
    }

    private boolean isIntact(Path checked) {
        List<Alteration> found = new ArrayList<>();
        if (seal != null) {
            found.addAll(PackageSeal.check(checked, seal, root));
        }
        found.addAll(PackageTampering.declaredDigests(checked, terminal.progress()));
        if (found.isEmpty()) {
            terminal.out().println(checked + ": " + language.of("未发现改动", "no alteration found"));
            return true;
        }
        terminal.out()
                .println(checked + ": " + language.of("第一处改动 ", "first alteration ")
                        + language.of(found.get(0).message()));
        found.stream().skip(1).forEach(one -> terminal.out().println("   " + language.of(one.message())));
        return false;
    }

    private boolean isWhole(Path checked) {
        try {
            LogCheck check = DecisionLog.verify(checked, head);
            terminal.out()
                    .println(checked + ": "
                            + (check.fault() == null
                                    ? language.of(
                                                    check.entries() + " 条记录完整，末行哈希 ",
                                                    check.entries() + " entries, whole, head ")
                                            + check.head()
                                    : language.of(check.fault().message())));
            return check.isWhole();
        } catch (IOException e) {
            throw new Problem(checked + ": 无法读取 can't be read: " + e.getMessage());
        }
    }
}
