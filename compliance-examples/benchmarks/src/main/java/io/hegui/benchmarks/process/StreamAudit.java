package io.hegui.benchmarks.process;

import io.hegui.audit.AuditResult;
import io.hegui.audit.AuditState;
import io.hegui.audit.Auditor;
import io.hegui.benchmarks.Data;
import io.hegui.io.HeldConsents;
import io.hegui.io.PackageReader;
import io.hegui.io.RuleSets;
import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.rule.Facts;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Audits calls that a program makes one after the other and gives to the library. Stateless. */
final class StreamAudit {

    /** Keeps calls from being optimised away. */
    @SuppressWarnings("UnusedVariable")
    private static volatile long seen;

    private StreamAudit() {}

    /** Makes the calls and drops them: what the calls cost without an audit. */
    static void generateOnly(Probe probe, int calls, int consents) throws IOException {
        BigCalls source = new BigCalls(calls, consents);
        probe.time("stream", calls, () -> {
            long hashes = 0;
            for (CallRecord call : source) {
                hashes += System.identityHashCode(call.startedAt()) & 1;
            }
            seen = hashes;
        });
    }

    /**
     * Audits.
     *
     * @param document an {@code inspection.json}
     * @param ruleCount how many rules, spread evenly over the catalogue; 0: all
     */
    static void run(Probe probe, Path document, int calls, int consents, int ruleCount, int threads)
            throws IOException {
        BigCalls source = new BigCalls(calls, consents);
        RuleSet rules = some(RuleSets.load(), ruleCount);
        List<ConsentRecord> given = new ArrayList<>();
        for (int i = 0; i < consents; i++) {
            given.add(source.consent(i));
        }
        Facts facts = Facts.of(PackageReader.read(document), Data.AS_OF, rules)
                .consents(HeldConsents.of(given))
                .complaints(List.of())
                .build();
        given.clear();
        Auditor auditor = Auditor.open(facts, rules);
        probe.time("stream", calls, () -> {
            AuditResult result = auditor.finish(gathered(auditor, source, threads));
            if (result.statistics().calls() != calls) {
                throw new IllegalStateException("audited " + result.statistics().calls() + " of " + calls);
            }
        });
    }

    private static AuditState gathered(Auditor auditor, BigCalls source, int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<AuditState>> parts = new ArrayList<>();
            for (int worker = 0; worker < threads; worker++) {
                BigCalls part = source.part(worker, threads);
                parts.add(workers.submit(() -> {
                    AuditState state = auditor.newState();
                    part.forEach(state::accept);
                    return state;
                }));
            }
            AuditState all = parts.get(0).get();
            for (Future<AuditState> part : parts.subList(1, threads)) {
                all.merge(part.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static RuleSet some(RuleSet rules, int count) {
        List<Rule> all = List.copyOf(rules.rules());
        if (count == 0 || count >= all.size()) {
            return rules;
        }
        Set<Rule> chosen = new HashSet<>();
        for (int i = 0; i < count; i++) {
            chosen.add(all.get((int) ((long) i * all.size() / count)));
        }
        return rules.only(chosen::contains);
    }
}
