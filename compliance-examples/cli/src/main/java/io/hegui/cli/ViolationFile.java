package io.hegui.cli;

import io.hegui.io.CallChunk;
import io.hegui.io.PackageFolder;
import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.rule.CallRule;
import io.hegui.rule.ComplaintRule;
import io.hegui.rule.ConsentRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.Profile;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RecordRule;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists every record that fails a rule over records, as CSV: rule, reason, record id, time. The records are read once more
 * and judged by the same rules, only by those that failed, so that an audit need not hold them. Numbers never appear.
 */
final class ViolationFile {

    private final Writer out;
    private long lines;

    private ViolationFile(Writer out) {
        this.out = out;
    }

    /**
     * Writes the file.
     *
     * @param failed the rules that failed
     * @return how many records are listed
     */
    static long write(Path folder, RuleSet rules, LocalDate asOf, Profile profile, Set<RuleId> failed, Path file) {
        long[] count = {0};
        OutputFile.write(file, out -> {
            ViolationFile violations = new ViolationFile(out);
            violations.write(PackageFolder.open(folder), rules, asOf, profile, failed);
            count[0] = violations.lines;
        });
        return count[0];
    }

    private void write(PackageFolder folder, RuleSet rules, LocalDate asOf, Profile profile, Set<RuleId> failed)
            throws IOException {
        Facts facts = Facts.of(folder.inspection(), asOf, rules)
                .profile(profile)
                .attachments(folder.attachments())
                .consents(folder.consents())
                .complaints(folder.complaints())
                .callsSupplied(folder.callsSupplied())
                .build();
        out.write("rule,reason,record,time\r\n");
        Map<RuleId, RecordCheck<CallRecord>> calls = checks(CallRule.class, rules, failed, facts);
        if (!calls.isEmpty()) {
            for (CallChunk chunk : folder.callChunks(1)) {
                chunk.read(call -> judge(calls, call, call.id(), call.startedAt()));
            }
        }
        Map<RuleId, RecordCheck<ComplaintCase>> complaints = checks(ComplaintRule.class, rules, failed, facts);
        if (facts.complaints() != null) {
            facts.complaints().forEach(c -> judge(complaints, c, c.id(), c.receivedAt()));
        }
        Map<RuleId, RecordCheck<ConsentRecord>> consents = checks(ConsentRule.class, rules, failed, facts);
        if (facts.consents() != null && !consents.isEmpty()) {
            facts.consents().all().forEach(c -> judge(consents, c, c.id(), c.givenAt()));
        }
    }

    private static <R, T extends Rule & RecordRule<R>> Map<RuleId, RecordCheck<R>> checks(
            Class<T> kind, RuleSet rules, Set<RuleId> failed, Facts facts) {
        Map<RuleId, RecordCheck<R>> checks = new LinkedHashMap<>();
        Facts worker = facts.forWorker();
        for (Rule rule : rules.rules()) {
            if (kind.isInstance(rule) && failed.contains(rule.id())) {
                checks.put(rule.id(), kind.cast(rule).prepare(worker));
            }
        }
        return checks;
    }

    private <R> void judge(
            Map<RuleId, RecordCheck<R>> checks, R theRecord, @Nullable String id, @Nullable Moment time) {
        checks.forEach((rule, check) -> {
            Judgement judgement = check.judge(theRecord);
            if (judgement.verdict() == Verdict.FAIL) {
                line(rule, judgement.reason(), id, time);
            }
        });
    }

    private void line(RuleId rule, @Nullable String reason, @Nullable String id, @Nullable Moment time) {
        try {
            out.write(rule.value());
            out.write(',');
            out.write(reason == null ? "" : reason);
            out.write(',');
            out.write(id == null ? "" : quoted(id));
            out.write(',');
            out.write(time == null ? "" : time.toString());
            out.write("\r\n");
            lines++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An id as a CSV field; one that a spreadsheet would take for a formula gets an apostrophe. */
    private static String quoted(String id) {
        String safe = id.isEmpty() || "=+-@".indexOf(id.charAt(0)) < 0 ? id : "'" + id;
        return safe.matches("[^,\"\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
