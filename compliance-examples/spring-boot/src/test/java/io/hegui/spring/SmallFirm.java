package io.hegui.spring;

import io.hegui.gate.CallAttempt;
import io.hegui.io.PackageFolder;
import io.hegui.model.InspectionPackage;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A package folder with one number, one agent and one consent. */
final class SmallFirm {

    private SmallFirm() {}

    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("inspection.json"), """
                {"year": 2024,
                 "license": {"status": "VALID", "coverage": "NATIONAL", "services": ["CALL_CENTER"],
                   "issuedOn": "2022-01-01", "expiresOn": "2027-01-01"},
                 "numbers": [{"number": "95001", "declaredStatus": "IN_USE", "activated": true}],
                 "agents": [{"id": "A1", "role": "MARKETING", "employedFrom": "2023-01-01"}],
                 "doNotCall": []}""");
        Files.writeString(
                folder.resolve("consents.csv"),
                "id,phone,purpose,givenAt\nK1,13800138000,MARKETING,2024-01-05 10:00:00\n");
        Files.writeString(
                folder.resolve("calls.csv"),
                "id,caller,callee,startedAt,direction,purpose,talkSeconds,outcome,agentId\n"
                        + "C1,95001,13800138000,2024-06-18 09:30:00,OUTBOUND,MARKETING,9,CONNECTED,A1\n");
    }

    static InspectionPackage inspection(Path folder) {
        return PackageFolder.open(folder).inspection();
    }

    static CallAttempt attempt() {
        return CallAttempt.of(PhoneNumber.of("95001"), PhoneNumber.of("13800138000"), Purpose.MARKETING)
                .agentId("A1")
                .build();
    }
}
