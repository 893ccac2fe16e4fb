package io.hegui.benchmarks.start;

import io.hegui.Hegui;
import io.hegui.gate.CallAttempt;
import io.hegui.gate.Decision;
import io.hegui.gate.DialPath;
import io.hegui.gate.Gate;
import io.hegui.io.HeldConsents;
import io.hegui.model.CallRecord;
import io.hegui.model.Coverage;
import io.hegui.model.InspectionPackage;
import io.hegui.model.License;
import io.hegui.model.LicenseStatus;
import io.hegui.model.NumberKind;
import io.hegui.model.NumberResource;
import io.hegui.model.NumberStatus;
import io.hegui.rule.Facts;
import io.hegui.rule.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** One decision by the library: the whole catalogue is loaded, and a gate on it asked once. */
public final class HeguiStart {

    private HeguiStart() {}

    /** Decides. */
    public static void main(String[] arguments) {
        RuleSet rules = Hegui.standard().rules();
        CallRecord call = OneCall.call();
        Facts facts = Facts.of(inspection(call), LocalDate.of(2024, 3, 15), rules)
                .consents(HeldConsents.of(List.of(OneCall.consent())))
                .build();
        Decision decision = Gate.on(facts, rules)
                .build()
                .decide(CallAttempt.of(call, DialPath.CAMPAIGN), Objects.requireNonNull(call.startedAt()));
        OneCall.requireOne(decision.reasons().stream()
                .filter(reason -> reason.rule().value().equals("marketing/calling-hours"))
                .count());
    }

    private static InspectionPackage inspection(CallRecord call) {
        License license = new License(
                "B2-20230001",
                Coverage.NATIONAL,
                List.of(),
                List.of("CALL_CENTER"),
                false,
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2027, 12, 31),
                LicenseStatus.VALID,
                "A",
                "B",
                null,
                List.of(),
                null);
        NumberResource number = new NumberResource(
                call.caller(),
                NumberKind.FIXED,
                null,
                NumberStatus.IN_USE,
                true,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return InspectionPackage.builder(2024)
                .license(license)
                .numbers(List.of(number))
                .agents(List.of())
                .doNotCall(List.of())
                .build();
    }
}
