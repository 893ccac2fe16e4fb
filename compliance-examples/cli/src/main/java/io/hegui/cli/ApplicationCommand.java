package io.hegui.cli;

import io.hegui.Hegui;
import io.hegui.io.PackageReader;
import io.hegui.model.Application;
import io.hegui.obligation.Procedure;
import io.hegui.obligation.ProcedureEngine;
import io.hegui.obligation.ProcedureStatus;
import io.hegui.report.InspectionReport;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code compliance application}: whether a license can be applied for, and how an application stands. */
@Command(
        name = "application",
        mixinStandardHelpOptions = true,
        description = "检查许可证申请是否就绪、办理到哪一步。Tell whether an application is ready, and how it stands.")
final class ApplicationCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Inspection inspection = new Inspection();

    ApplicationCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Hegui hegui = inspection.hegui();
        Application application = PackageReader.read(inspection.folder().resolve("inspection.json"))
                .application();
        if (application == null) {
            throw new Problem("inspection.json: 没有 'application' 部分，无从检查 holds no 'application' to look at");
        }
        ProcedureStatus status = status(application, hegui, inspection.asOf(terminal));
        InspectionReport report = inspection.inspect(hegui, terminal);
        terminal.out()
                .print(new ApplicationText(inspection.language(), hegui.rules(), terminal.colours())
                        .text(report, status));
        terminal.out().flush();
        return Compliance.DONE;
    }

    /** How the procedure stands; null when nothing has happened in it. */
    private static @Nullable ProcedureStatus status(Application application, Hegui hegui, LocalDate asOf) {
        try {
            Procedure procedure = Procedure.of(application);
            return procedure.steps().isEmpty() ? null : new ProcedureEngine(hegui.calendar()).at(procedure, asOf);
        } catch (IllegalArgumentException e) {
            throw new Problem("inspection.json: " + e.getMessage());
        }
    }
}
