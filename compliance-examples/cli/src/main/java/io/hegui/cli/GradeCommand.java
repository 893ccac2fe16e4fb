package io.hegui.cli;

import io.hegui.Hegui;
import io.hegui.ScannedPackage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compliance grade}: prints the grade, why, and how to better it. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = "给出信用等级、原因与提升路径。Print the credit grade, why, and how to better it.")
final class GradeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Inspection inspection = new Inspection();

    @Option(
            names = "--forecast",
            description = {
                "并推算本年度：将越的限值、日期与算式，均为估计。",
                "And what it means for the year: limits about to be crossed, when, and the arithmetic. Estimates."
            })
    private boolean forecast;

    GradeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Hegui hegui = inspection.hegui();
        TextReport text = new TextReport(inspection.language(), hegui.rules(), false, terminal.colours());
        if (forecast) {
            ScannedPackage scanned = hegui.scan(inspection.folder(), inspection.asOf(terminal), terminal.progress());
            terminal.out().print(text.grade(scanned.report(), scanned.forecast()));
        } else {
            terminal.out().print(text.grade(inspection.inspect(hegui, terminal)));
        }
        terminal.out().flush();
        return Compliance.DONE;
    }
}
