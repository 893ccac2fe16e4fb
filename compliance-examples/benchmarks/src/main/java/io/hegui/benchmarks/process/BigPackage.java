package io.hegui.benchmarks.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hegui.benchmarks.Data;
import io.hegui.fixtures.PackagePlan;
import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Segment;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A package of any size made of {@link BigCalls}, written quickly: for how cost grows. Fixtures make the packages whose
 * findings matter. Stateless.
 */
public final class BigPackage {

    private static final String CALL_HEADER = "id,caller,callee,startedAt,ringSeconds,talkSeconds,direction,purpose,"
            + "outcome,agentId,subject,orderId,sector,consentId,recordingFile,recordingSha256,recordingNotice,segments\n";
    private static final String CONSENT_HEADER =
            "id,phone,subject,purpose,givenAt,confirmedAt,expiresAt,channel,evidenceFile,evidenceSha256\n";

    private BigPackage() {}

    /** Writes the package, if it is not there: {@code inspection.json}, and the calls and consents asked for. */
    public static Path folder(Path work, int calls, int consents, boolean withCalls) throws IOException {
        Path folder = work.resolve("big-" + calls + "-" + consents + (withCalls ? "" : "-no-calls"));
        Path done = folder.resolveSibling(folder.getFileName() + ".done");
        if (Files.exists(done)) {
            return folder;
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("inspection.json"), inspection(work, calls));
        BigCalls source = new BigCalls(calls, consents);
        if (withCalls) {
            writeCalls(folder.resolve("calls.csv"), source);
        }
        if (consents > 0) {
            writeConsents(folder.resolve("consents.csv"), source);
        }
        Files.createFile(done);
        return folder;
    }

    /** The document of a small package of the fixtures, with the lines and agents that so many calls need. */
    static String inspection(Path work, int calls) throws IOException {
        Path small = Data.folder(work, PackagePlan.FEWEST_CALLS * 2, PackagePlan.Format.CSV, false);
        ObjectMapper json = new ObjectMapper();
        ObjectNode document =
                (ObjectNode) json.readTree(small.resolve("inspection.json").toFile());
        ArrayNode numbers = (ArrayNode) document.get("numbers");
        for (int line = 0; line < BigCalls.lines(calls); line++) {
            ObjectNode number = numbers.get(2).deepCopy();
            number.put("number", BigCalls.line(line));
            numbers.add(number);
        }
        ArrayNode agents = (ArrayNode) document.get("agents");
        ObjectNode first = agents.get(0).deepCopy();
        for (int agent = 0; agent < BigCalls.agents(calls); agent++) {
            ObjectNode more = first.deepCopy();
            more.put("id", BigCalls.agent(agent));
            String role = BigCalls.isMarketer(agent) ? "MARKETING" : "SERVICE";
            more.put("role", role);
            more.put("badgeRole", role);
            agents.add(more);
        }
        return json.writeValueAsString(document);
    }

    private static void writeCalls(Path file, BigCalls source) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(CALL_HEADER);
            StringBuilder line = new StringBuilder(400);
            for (CallRecord call : source) {
                line.setLength(0);
                field(line, call.id());
                field(line, call.caller() == null ? null : call.caller().normalized());
                field(line, call.callee() == null ? null : call.callee().normalized());
                field(line, call.startedAt());
                field(line, call.ringSeconds());
                field(line, call.talkSeconds());
                field(line, call.direction());
                field(line, call.purpose());
                field(line, call.outcome());
                field(line, call.agentId());
                field(line, call.subject());
                field(line, call.orderId());
                field(line, call.sector());
                field(line, call.consentId());
                field(line, call.recordingFile());
                field(line, call.recordingSha256());
                field(line, call.recordingNotice());
                segments(line, call);
                out.append(line).append('\n');
            }
        }
    }

    private static void segments(StringBuilder line, CallRecord call) {
        for (Segment segment : call.segmentsOrNone()) {
            if (segment.from() != null && segment.to() != null) {
                line.append(String.format(
                        Locale.ROOT,
                        "%s@%.1f-%.1f:%s",
                        segment.kind(),
                        segment.from().toMillis() / 1000.0,
                        segment.to().toMillis() / 1000.0,
                        segment.text()));
            }
        }
    }

    private static void writeConsents(Path file, BigCalls source) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(CONSENT_HEADER);
            StringBuilder line = new StringBuilder(300);
            for (int i = 0; i < source.consents(); i++) {
                ConsentRecord consent = source.consent(i);
                line.setLength(0);
                field(line, consent.id());
                field(line, consent.phone() == null ? null : consent.phone().normalized());
                field(line, consent.subject());
                field(line, consent.purpose());
                field(line, consent.givenAt());
                field(line, consent.confirmedAt());
                field(line, consent.expiresAt());
                field(line, consent.channel());
                field(line, consent.evidenceFile());
                line.append(consent.evidenceSha256()).append('\n');
                out.append(line);
            }
        }
    }

    private static void field(StringBuilder line, @Nullable Object value) {
        if (value != null) {
            line.append(value);
        }
        line.append(',');
    }
}
