package io.hegui.crm.web;

import io.hegui.crm.dial.LiveFigures;
import io.hegui.crm.store.Attempts;
import io.hegui.crm.store.Campaigns;
import io.hegui.crm.store.Consents;
import io.hegui.crm.store.Contact;
import io.hegui.crm.store.Contacts;
import io.hegui.crm.store.DoNotCallList;
import io.hegui.gate.Gate;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.LocalizedText;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The desk, a contact, and what was refused. Thread-safe. */
@RestController
class DeskPages {

    static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
    private static final int CONTACTS_A_PAGE = 20;
    private static final int ATTEMPTS_SHOWN = 15;
    private static final int REFUSALS_SHOWN = 500;

    private final Pages pages;
    private final Contacts contacts;
    private final Consents consents;
    private final DoNotCallList doNotCall;
    private final Campaigns campaigns;
    private final Attempts attempts;
    private final LiveFigures figures;
    private final Gate gate;
    private final Clock clock;

    DeskPages(
            Pages pages,
            Contacts contacts,
            Consents consents,
            DoNotCallList doNotCall,
            Campaigns campaigns,
            Attempts attempts,
            LiveFigures figures,
            Gate gate,
            Clock clock) {
        this.pages = pages;
        this.contacts = contacts;
        this.consents = consents;
        this.doNotCall = doNotCall;
        this.campaigns = campaigns;
        this.attempts = attempts;
        this.figures = figures;
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping(path = "/", produces = HTML)
    String desk(HttpServletRequest request, CsrfToken csrf, @RequestParam(defaultValue = "1") int page) {
        int all = contacts.count();
        int pageCount = Math.max(1, (all + CONTACTS_A_PAGE - 1) / CONTACTS_A_PAGE);
        int shown = Math.min(Math.max(page, 1), pageCount);
        return pages.page(
                "desk.jte",
                request,
                csrf,
                new LocalizedText("工作台", "Desk"),
                Map.of(
                        "figures", figures.on(now().toLocalDate()),
                        "at", now(),
                        "contacts", lines(contacts.page((shown - 1) * CONTACTS_A_PAGE, CONTACTS_A_PAGE)),
                        "number", shown,
                        "pages", pageCount,
                        "campaigns", campaigns.all(now()),
                        "attempts", attempts.newest(ATTEMPTS_SHOWN)));
    }

    /** The cockpit alone, for the page to renew it. */
    @GetMapping(path = "/figures", produces = HTML)
    String cockpit() {
        return pages.render("figures.jte", Map.of("figures", figures.on(now().toLocalDate()), "at", now()));
    }

    @GetMapping(path = "/contacts/{id}", produces = HTML)
    String contact(HttpServletRequest request, CsrfToken csrf, @PathVariable String id) {
        Contact contact = contacts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.page(
                "contact.jte",
                request,
                csrf,
                new LocalizedText("联系人 " + id, "Contact " + id),
                Map.of(
                        "contact", lines(List.of(contact)).get(0),
                        "campaigns", campaigns.all(now()),
                        "attempts", attempts.newestTo(id, ATTEMPTS_SHOWN)));
    }

    @GetMapping(path = "/refusals", produces = HTML)
    String refusals(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        LocalDate asked = day == null ? now().toLocalDate() : day;
        return pages.page(
                "refusals.jte",
                request,
                csrf,
                new LocalizedText("拦截记录", "Refusals"),
                Map.of(
                        "day",
                        asked,
                        "attempts",
                        attempts.refusedOn(asked, REFUSALS_SHOWN),
                        "most",
                        REFUSALS_SHOWN,
                        "basis",
                        gate.basis()));
    }

    private List<Shown.ContactLine> lines(List<Contact> some) {
        List<PhoneNumber> phones = some.stream().map(Contact::phone).toList();
        Map<PhoneNumber, LocalDate> listed = doNotCall.since(phones);
        Map<PhoneNumber, List<ConsentRecord>> given = consents.of(phones).stream()
                .collect(Collectors.groupingBy(consent -> Objects.requireNonNull(consent.phone())));
        Moment now = Moment.of(now());
        return some.stream()
                .map(contact -> new Shown.ContactLine(
                        contact.id(),
                        contact.maskedName(),
                        contact.phone().masked(),
                        Shown.consent(given.getOrDefault(contact.phone(), List.of()), now),
                        listed.get(contact.phone())))
                .toList();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).withNano(0);
    }
}
