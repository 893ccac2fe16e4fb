package io.hegui.rules.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.audit.Auditor;
import io.hegui.gate.Gate;
import io.hegui.gate.LimitLayer;
import io.hegui.gate.MemoryCounters;
import io.hegui.gate.Reservation;
import io.hegui.gate.ShareCounter;
import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.Layer;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import io.hegui.rule.Verdict;
import io.hegui.rules.anomaly.HourlyFrequency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many diallers at once. */
class GateStressTest {

    private static final int THREADS = 16;

    private interface Dialler {
        List<CallRecord> dial(Random random);
    }

    private static List<CallRecord> dialAtOnce(Dialler dialler) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<List<CallRecord>>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(i);
                tasks.add(() -> {
                    start.await();
                    return dialler.dial(random);
                });
            }
            List<CallRecord> placed = new ArrayList<>();
            for (Future<List<CallRecord>> task : threads.invokeAll(tasks)) {
                placed.addAll(task.get());
            }
            return placed;
        } finally {
            threads.shutdownNow();
        }
    }

    @RepeatedTest(5)
    void the_last_of_a_limit_goes_to_one_dialler_only() throws Exception {
        Gate gate = Gate.on(Firm.facts(), Firm.RULES)
                .layer(LimitLayer.of(Source.of("test", Layer.OWN), HourlyFrequency.LIMIT, 7L))
                .build();

        List<CallRecord> placed = dialAtOnce(random -> {
            List<CallRecord> mine = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                Moment at = Firm.at("10:%02d:%02d".formatted(random.nextInt(50), random.nextInt(60)));
                Reservation reservation = gate.reserve(Firm.notice(Firm.CALLER, Firm.USER), at);
                if (reservation.decision().blocked()) {
                    continue;
                }
                if (random.nextInt(3) == 0) {
                    reservation.release();
                } else if (!reservation.commit(at).blocked()) {
                    mine.add(reservation.decision().attempt().placedAt(at));
                }
            }
            return mine;
        });

        assertThat(placed).hasSizeLessThanOrEqualTo(7).isNotEmpty();
    }

    @Test
    void whatever_many_diallers_place_the_audit_has_nothing_above_advice_to_say_of() throws Exception {
        RuleSet rules = RandomDay.CATALOGUE
                .overriding(HourlyFrequency.LIMIT, LocalDate.of(2000, 1, 1), 12L)
                .only(rule -> rule.id().value().startsWith("anomaly/")
                        || rule.id().value().startsWith("call/overseas"));
        Facts facts = Facts.of(Firm.facts().inspection(), Firm.TODAY, rules).build();
        MemoryCounters counters = MemoryCounters.create();
        Gate gate = Gate.on(facts, rules).counters(counters).build();
        AtomicBoolean done = new AtomicBoolean();
        Thread swapper = new Thread(() -> {
            while (!done.get()) {
                gate.update(facts);
            }
        });
        swapper.start();

        List<CallRecord> placed;
        try {
            placed = dialAtOnce(random -> {
                List<CallRecord> mine = new ArrayList<>();
                for (int i = 0; i < 250; i++) {
                    Moment at = Firm.at(
                            "%02d:%02d:%02d".formatted(8 + random.nextInt(10), random.nextInt(60), random.nextInt(60)));
                    Moment start = random.nextInt(3) == 0 ? at.plusSeconds(random.nextInt(90)) : at;
                    String callee = random.nextInt(60) == 0 ? "+85221234567" : "1380013800" + random.nextInt(3);
                    Reservation reservation = gate.reserve(Firm.notice("9500" + (1 + random.nextInt(4)), callee), at);
                    if (!reservation.decision().blocked()) {
                        if (random.nextInt(4) == 0) {
                            reservation.release();
                        } else if (!reservation.commit(start).blocked()) {
                            mine.add(reservation.decision().attempt().placedAt(start));
                        }
                    }
                }
                return mine;
            });
        } finally {
            done.set(true);
            swapper.join();
        }

        Collections.shuffle(placed, new Random(1));
        List<Finding> findings = Auditor.open(facts, rules).audit(placed).findings();
        assertThat(placed).hasSizeGreaterThan(150);
        ShareCounter overseas = counters.share(new RuleId("call/overseas-number"), 2024);
        assertThat(overseas.population()).isEqualTo(placed.size());
        assertThat(overseas.affected())
                .isEqualTo(placed.stream()
                        .filter(call -> call.callee().isOverseas())
                        .count());
        assertThat(findings)
                .noneMatch(finding ->
                        finding.verdict() == Verdict.FAIL && finding.severity().isAtLeast(Severity.MINOR));
    }
}
