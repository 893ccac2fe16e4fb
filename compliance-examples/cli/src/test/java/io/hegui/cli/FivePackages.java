package io.hegui.cli;

import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A package for each grade, and one whose grade is provisional because a stream is missing. */
enum FivePackages {
    A(clean().with(Defect.TESTING, 1).with(Defect.DASHBOARD, 1)),
    B(clean().with(Defect.TESTING, 1)
            .with(Defect.METRICS, 1)
            .with(Defect.SIGNATURES, 1)
            .with(Defect.SECURITY_SYSTEM, 1)
            .with(Defect.PUBLIC_BOARD, 1)
            .with(Defect.RECORDING_LOOKUP_TIME, 1)
            .with(Defect.DISPLAYED, 1)
            .with(Defect.MATERIAL_CONTENTS, 1)
            .with(Defect.BADGES, 2)),
    C(clean().with(Defect.CONSENT_EXPIRED, 9)
            .with(Defect.INVENTORY, 3)
            .with(Defect.CALLING_HOURS, 1)
            .with(Defect.DISPLAYED, 1)),
    D(clean().with(Defect.OUTSOURCING, 2).with(Defect.STORAGE, 1).with(Defect.TESTING, 1)),
    PROVISIONAL(clean().with(Defect.TESTING, 1));

    private final PackagePlan plan;

    FivePackages(PackagePlan plan) {
        this.plan = plan;
    }

    private static PackagePlan clean() {
        return PackagePlan.ofCalls(1_000);
    }

    /** Writes it below a folder and gives its own. */
    Path write(Path parent) throws IOException {
        Path folder = parent.resolve(name());
        PackageGenerator.generate(plan, folder);
        if (this == PROVISIONAL) {
            Files.delete(folder.resolve("complaints.csv"));
        }
        return folder;
    }
}
