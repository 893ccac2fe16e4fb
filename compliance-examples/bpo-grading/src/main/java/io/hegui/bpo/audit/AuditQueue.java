package io.hegui.bpo.audit;

import io.hegui.Hegui;
import io.hegui.bpo.BpoProperties;
import io.hegui.bpo.BpoProperties.Tenant;
import io.hegui.bpo.RefusedException;
import io.hegui.io.InputError;
import io.hegui.io.ReportJson;
import io.hegui.render.html.HtmlReport;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Profile;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Audits one after the other, in a bounded queue. What doesn't fit is refused at once; nothing that was accepted is lost: an
 * audit that a stop interrupts begins anew at the next start. A package is removed when its audit has ended. Thread-safe.
 */
@Service
class AuditQueue {

    private static final Logger LOG = LoggerFactory.getLogger(AuditQueue.class);
    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final Duration WHILE = Duration.ofSeconds(30);

    private final BpoProperties properties;
    private final AuditStore store;
    private final Hegui hegui;
    private final Clock clock;
    private final Semaphore uploads;
    private final ThreadPoolExecutor workers;
    private final Map<String, Integer> percents = new ConcurrentHashMap<>();

    AuditQueue(BpoProperties properties, AuditStore store, Hegui hegui, Clock clock) {
        this.properties = properties;
        this.store = store;
        this.hegui = hegui.withThreads(1);
        this.clock = clock;
        this.uploads = new Semaphore(properties.uploads());
        this.workers = new ThreadPoolExecutor(
                properties.workers(),
                properties.workers(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(properties.waiting()));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).withNano(0);
    }

    /**
     * Takes a package and has it audited.
     *
     * @return the id of the audit
     * @throws RefusedException when the tenant has asked for too many, the queue is full, or the upload can't be used
     */
    String take(Tenant tenant, InputStream zipped, LocalDate asOf, Profile profile) throws IOException {
        requireQuota(tenant);
        if (!uploads.tryAcquire()) {
            throw RefusedException.busy(MOMENT);
        }
        try {
            String id = UUID.randomUUID().toString();
            new Upload(properties.entries(), properties.expanded().toBytes()).unpack(zipped, folder(id));
            boolean accepted = false;
            try {
                accept(tenant, id, asOf, profile);
                accepted = true;
            } finally {
                if (!accepted) {
                    Upload.remove(folder(id));
                }
            }
            return id;
        } finally {
            uploads.release();
        }
    }

    private void requireQuota(Tenant tenant) {
        LocalDateTime today = now().toLocalDate().atStartOfDay();
        if (store.since(tenant.id(), today) >= tenant.auditsADay()) {
            throw RefusedException.quota(
                    "今日审查次数已用完", "no audits are left for today", Duration.between(now(), today.plusDays(1)));
        }
        if (store.open(tenant.id()) >= properties.waitingPerTenant()) {
            throw RefusedException.quota("排队中的审查过多", "too many of your audits are waiting", WHILE);
        }
    }

    /** One at a time, so that two requests don't share the last place. */
    private synchronized void accept(Tenant tenant, String id, LocalDate asOf, Profile profile) {
        requireQuota(tenant);
        store.add(id, tenant.id(), asOf, profile, now());
        try {
            workers.execute(() -> run(id, asOf, profile));
        } catch (RejectedExecutionException e) {
            store.withdraw(id);
            throw RefusedException.busy(WHILE);
        }
    }

    /** Begins anew what a stop has interrupted. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        for (AuditStore.Unfinished audit : store.unfinished()) {
            try {
                workers.execute(() -> run(audit.id(), audit.asOf(), audit.profile()));
            } catch (RejectedExecutionException e) {
                store.failed(audit.id(), "重启后队列已满 the queue was full after a restart", now());
            }
        }
    }

    private Path folder(String id) {
        return properties.home().toAbsolutePath().resolve("packages").resolve(id);
    }

    private void run(String id, LocalDate asOf, Profile profile) {
        try {
            store.started(id);
            percents.put(id, 0);
            Hegui asked = hegui.withProfile(profile);
            InspectionReport report = asked.inspect(
                    folder(id),
                    asOf,
                    (bytes, total) -> percents.put(id, total == 0 ? 100 : (int) (100 * bytes / total)));
            store.done(
                    id,
                    report.grade(),
                    ReportJson.masked().toText(report),
                    HtmlReport.of(asked.rules()).toText(report),
                    now());
            Upload.remove(folder(id));
        } catch (CancellationException e) {
            LOG.info("audit {} interrupted, it begins anew at the next start", id);
        } catch (InputError e) {
            end(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException | IOException e) {
            // the message may hold what is personal
            LOG.error("audit {} failed with {}", id, e.getClass().getName());
            end(id, "内部错误 internal error: " + e.getClass().getSimpleName());
        } finally {
            percents.remove(id);
        }
    }

    private void end(String id, String error) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        store.failed(id, error, now());
        try {
            Upload.remove(folder(id));
        } catch (IOException e) {
            LOG.error(
                    "package of audit {} can't be removed: {}", id, e.getClass().getName());
        }
    }

    /** An audit of a tenant, with its progress. */
    Optional<Audit> find(Tenant tenant, String id) {
        return store.find(tenant.id(), id).map(audit -> {
            Integer percent = audit.state() == AuditState.RUNNING ? percents.get(id) : null;
            return percent == null ? audit : audit.at(percent);
        });
    }

    /** Interrupts what runs; it begins anew at the next start. */
    @PreDestroy
    void stop() throws InterruptedException {
        workers.shutdownNow();
        if (!workers.awaitTermination(MOMENT.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("an audit didn't stop in {}", MOMENT);
        }
    }
}
