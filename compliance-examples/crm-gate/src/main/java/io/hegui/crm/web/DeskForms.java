package io.hegui.crm.web;

import io.hegui.crm.dial.Dialler;
import io.hegui.crm.dial.Register;
import io.hegui.crm.store.Attempt;
import io.hegui.crm.store.Campaign;
import io.hegui.crm.store.Campaigns;
import io.hegui.crm.store.Complaints;
import io.hegui.crm.store.Contact;
import io.hegui.crm.store.Contacts;
import io.hegui.evidence.DecisionLog;
import io.hegui.evidence.LogCheck;
import io.hegui.evidence.LogFault;
import io.hegui.model.ComplaintChannel;
import io.hegui.model.ConsentChannel;
import io.hegui.model.PhoneNumber;
import io.hegui.spring.HeguiProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forms of the pages do; each ends on a page. Thread-safe. */
@Controller
class DeskForms {

    private static final int LONGEST_NAME = 100;

    private final Contacts contacts;
    private final Campaigns campaigns;
    private final Complaints complaints;
    private final Register register;
    private final Dialler dialler;
    private final Path log;
    private final Clock clock;

    DeskForms(
            Contacts contacts,
            Campaigns campaigns,
            Complaints complaints,
            Register register,
            Dialler dialler,
            HeguiProperties properties,
            Clock clock) {
        this.contacts = contacts;
        this.campaigns = campaigns;
        this.complaints = complaints;
        this.register = register;
        this.dialler = dialler;
        this.log = Objects.requireNonNull(properties.decisionLog().folder());
        this.clock = clock;
    }

    @PostMapping("/contacts")
    String add(@RequestParam String name, @RequestParam String phone, RedirectAttributes next) {
        PhoneNumber number = PhoneNumber.of(phone);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            Pages.refused(next, "请填写姓名，不超过 100 字", "give a name of up to 100 characters");
            return "redirect:/";
        }
        if (!number.isComplete()) {
            Pages.refused(next, "号码不完整，固话请加区号", "the number is not complete; fixed lines need their area code");
            return "redirect:/";
        }
        Optional<Contact> added = contacts.add(name.strip(), number, now());
        if (added.isEmpty()) {
            Pages.refused(next, "该号码已存在", "the number is there already");
            return "redirect:/";
        }
        Pages.said(next, "已添加联系人", "contact added");
        return back(added.orElseThrow());
    }

    @PostMapping("/contacts/{id}/consents")
    String consent(
            @PathVariable String id,
            @RequestParam ConsentChannel channel,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate lastDay,
            RedirectAttributes next) {
        Contact contact = contact(id);
        if (lastDay != null && lastDay.isBefore(now().toLocalDate())) {
            Pages.refused(next, "有效期至不能早于今天", "the last day must not be before today");
            return back(contact);
        }
        register.consent(contact, channel, lastDay);
        Pages.said(next, "授权已登记，闸门已按其判定", "consent added; the gate decides by it");
        return back(contact);
    }

    @PostMapping("/contacts/{id}/withdrawal")
    String withdraw(@PathVariable String id, RedirectAttributes next) {
        Contact contact = contact(id);
        register.withdraw(contact);
        Pages.said(next, "授权已撤回，闸门已按其判定", "consent withdrawn; the gate decides by it");
        return back(contact);
    }

    @PostMapping("/contacts/{id}/do-not-call")
    String doNotCall(@PathVariable String id, RedirectAttributes next) {
        Contact contact = contact(id);
        register.doNotCall(contact, "operator");
        Pages.said(next, "已列入禁呼名单，闸门已按其判定", "on the do-not-call list; the gate decides by it");
        return back(contact);
    }

    @PostMapping("/contacts/{id}/call-again")
    String callAgain(@PathVariable String id, RedirectAttributes next) {
        Contact contact = contact(id);
        register.callAgain(contact);
        Pages.said(next, "已移出禁呼名单，闸门已按其判定", "off the do-not-call list; the gate decides by it");
        return back(contact);
    }

    @PostMapping("/contacts/{id}/complaints")
    String complain(
            @PathVariable String id,
            @RequestParam ComplaintChannel channel,
            @RequestParam String category,
            RedirectAttributes next) {
        Contact contact = contact(id);
        if (category.isBlank() || category.length() > LONGEST_NAME) {
            Pages.refused(next, "请填写投诉类别，不超过 100 字", "give a category of up to 100 characters");
            return back(contact);
        }
        complaints.add(id, channel, category.strip(), now());
        Pages.said(next, "投诉已登记", "complaint added");
        return back(contact);
    }

    @PostMapping("/contacts/{id}/calls")
    String call(@PathVariable String id, @RequestParam String campaign, RedirectAttributes next) {
        Contact contact = contact(id);
        Attempt.State state = dialler.call(campaign(campaign), contact);
        switch (state) {
            case BLOCKED -> Pages.refused(next, "闸门拦截，未拨出", "refused by the gate, not placed");
            case NO_LINE -> Pages.refused(next, "无空闲线路，未拨出", "no line was free, not placed");
            default -> Pages.said(next, "已拨出", "call placed");
        }
        return back(contact);
    }

    @PostMapping("/campaigns/{id}/run")
    String run(@PathVariable String id, RedirectAttributes next) {
        Dialler.Tally tally = dialler.run(campaign(id));
        Pages.said(
                next,
                "拨出 " + tally.placed() + "，拦截 " + tally.refused() + "，无线路 " + tally.noLine(),
                tally.placed() + " placed, " + tally.refused() + " refused, " + tally.noLine() + " without a line");
        return "redirect:/";
    }

    @PostMapping("/log/verification")
    String verify(RedirectAttributes next) throws IOException {
        LogCheck check = DecisionLog.verify(log, null);
        LogFault fault = check.fault();
        if (fault == null) {
            Pages.said(
                    next,
                    "熔断日志完整：" + check.entries() + " 条，末行哈希 " + check.head(),
                    "the decision log is whole: " + check.entries() + " entries, head " + check.head());
        } else {
            Pages.refused(
                    next,
                    "熔断日志有误：" + fault.message().zh(),
                    "the decision log is not whole: " + fault.message().en());
        }
        return "redirect:/refusals";
    }

    private Contact contact(String id) {
        return contacts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Campaign campaign(String id) {
        return campaigns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(Contact contact) {
        return "redirect:/contacts/" + contact.id();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).withNano(0);
    }
}
