package io.hegui.bpo.audit;

import io.hegui.bpo.BpoProperties.Tenant;
import io.hegui.bpo.RefusedException;
import io.hegui.bpo.tenant.KeyFilter;
import io.hegui.rule.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What tenants ask over HTTP; {@code /openapi.json} describes it. Thread-safe. */
@RestController
@RequestMapping("/audits")
class AuditApi {

    private static final String PAGE_POLICY = "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline';"
            + " style-src 'unsafe-inline'; img-src data:; font-src data:";

    private final AuditQueue queue;
    private final AuditStore store;
    private final Clock clock;

    AuditApi(AuditQueue queue, AuditStore store, Clock clock) {
        this.queue = queue;
        this.store = store;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Audit> begin(
            @RequestAttribute(KeyFilter.TENANT) Tenant tenant,
            @RequestParam("package") MultipartFile zipped,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "guide") String profile)
            throws IOException {
        LocalDate day = asOf == null ? LocalDate.now(clock) : day(asOf);
        String id;
        try (InputStream in = zipped.getInputStream()) {
            id = queue.take(tenant, in, day, profile(profile));
        }
        Audit audit = queue.find(tenant, id).orElseThrow(RefusedException::unknown);
        return ResponseEntity.accepted().location(URI.create("/audits/" + id)).body(audit);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw RefusedException.unusable("asOf 应为日期，例如 2025-03-20", "asOf: expected a date such as 2025-03-20");
        }
    }

    private static Profile profile(String text) {
        try {
            return Profile.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw RefusedException.unusable("profile 应为 guide 或 law", "profile: expected guide or law");
        }
    }

    @GetMapping
    List<Audit> latest(@RequestAttribute(KeyFilter.TENANT) Tenant tenant) {
        return store.latest(tenant.id());
    }

    @GetMapping("/{id}")
    Audit one(@RequestAttribute(KeyFilter.TENANT) Tenant tenant, @PathVariable String id) {
        return queue.find(tenant, id).orElseThrow(RefusedException::unknown);
    }

    @GetMapping("/{id}/report")
    ResponseEntity<byte[]> report(@RequestAttribute(KeyFilter.TENANT) Tenant tenant, @PathVariable String id) {
        String report = store.report(tenant.id(), id).orElseThrow(() -> missing(tenant, id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(report.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}/page")
    ResponseEntity<byte[]> page(@RequestAttribute(KeyFilter.TENANT) Tenant tenant, @PathVariable String id) {
        String page = store.page(tenant.id(), id).orElseThrow(() -> missing(tenant, id));
        return ResponseEntity.ok()
                .header("Content-Security-Policy", PAGE_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    private RefusedException missing(Tenant tenant, String id) {
        return store.find(tenant.id(), id).isEmpty()
                ? RefusedException.unknown()
                : RefusedException.notYet("尚无报告", "there is no report of it");
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@RequestAttribute(KeyFilter.TENANT) Tenant tenant, @PathVariable String id) {
        if (!store.remove(tenant.id(), id)) {
            throw store.find(tenant.id(), id).isEmpty()
                    ? RefusedException.unknown()
                    : RefusedException.notYet("审查尚未结束", "the audit has not ended");
        }
        return ResponseEntity.noContent().build();
    }
}
