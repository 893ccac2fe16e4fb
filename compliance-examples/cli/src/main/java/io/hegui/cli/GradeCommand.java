package io.hegui.cli;

import io.hegui.Hegui;
import io.hegui.report.InspectionReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code compliance grade}: prints the grade, why, and how to better it. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = "给出信用等级、原因与提升路径。Print the credit grade, why, and how to better it.")
final class GradeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Inspection inspection = new Inspection();

    GradeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Hegui hegui = inspection.hegui();
        InspectionReport report = inspection.inspect(hegui, terminal);
        terminal.out()
                .print(new TextReport(inspection.language(), hegui.rules(), false, terminal.colours()).grade(report));
        terminal.out().flush();
        return Compliance.DONE;
    }
}
