package io.hegui.cli;

import io.hegui.Hegui;
import io.hegui.ScannedPackage;
import io.hegui.audit.Change;
import io.hegui.calendar.DayWindow;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import io.hegui.io.PackageEdit;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Measures one hundred what-if questions against the scan of the same package. Arguments: an empty folder to generate a
 * package in, and the number of its calls.
 */
public final class WhatIfTimes {

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final ParameterKey<DayWindow> WINDOW = ParameterKey.dayWindow("marketing/calling-hours.window");
    private static final int QUESTIONS = 100;
    private static final int KINDS = 5;

    private WhatIfTimes() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        PackagePlan plan = PackagePlan.ofCalls(Integer.parseInt(arguments[1]));
        PackageGenerator.generate(plan, folder);
        long start = System.nanoTime();
        ScannedPackage scanned = Hegui.standard().scan(folder, plan.asOf());
        scanned.report();
        long scan = System.nanoTime() - start;
        long[][] times = new long[KINDS][QUESTIONS / KINDS];
        for (int i = 0; i < QUESTIONS; i++) {
            start = System.nanoTime();
            scanned.ask(question(i % KINDS, i / KINDS, plan));
            times[i % KINDS][i / KINDS] = System.nanoTime() - start;
        }
        long all = Arrays.stream(times).flatMapToLong(Arrays::stream).sum();
        System.out.printf("scan %d ms, %d what-ifs %d ms%n", scan / 1_000_000, QUESTIONS, all / 1_000_000);
        String[] names = {"security section", "another day", "license gone", "calling hours", "profile law"};
        for (int kind = 0; kind < KINDS; kind++) {
            Arrays.sort(times[kind]);
            System.out.printf(
                    "  %-18s median %d ms, most %d ms%n",
                    names[kind],
                    times[kind][times[kind].length / 2] / 1_000_000,
                    times[kind][times[kind].length - 1] / 1_000_000);
        }
    }

    private static Change question(int kind, int n, PackagePlan plan) {
        return switch (kind) {
            case 0 -> Change.NONE.editing(PackageEdit.of("{\"security\": {\"mlpsLevel\": " + n % 5 + "}}", "edit"));
            case 1 -> Change.NONE.asOf(plan.asOf().plusDays(n + 1));
            case 2 -> Change.NONE.editing(PackageEdit.of("{\"license\": null}", "edit"));
            case 3 -> Change.NONE.overriding(WINDOW, ALWAYS, DayWindow.parse("09:" + (10 + n) + "/20:00"));
            default -> Change.NONE.profile(Profile.LAW);
        };
    }
}
