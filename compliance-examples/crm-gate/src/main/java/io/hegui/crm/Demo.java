package io.hegui.crm;

import io.hegui.Hegui;
import io.hegui.crm.dial.Register;
import io.hegui.crm.store.Campaign;
import io.hegui.crm.store.Campaigns;
import io.hegui.crm.store.Contact;
import io.hegui.crm.store.Contacts;
import io.hegui.model.Agent;
import io.hegui.model.AgentRole;
import io.hegui.model.ConsentChannel;
import io.hegui.model.Coverage;
import io.hegui.model.InspectionPackage;
import io.hegui.model.License;
import io.hegui.model.LicenseStatus;
import io.hegui.model.NumberKind;
import io.hegui.model.NumberResource;
import io.hegui.model.NumberStatus;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import io.hegui.rule.Facts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** 示例: an invented firm with some contacts, for profile {@code demo}. A host sets {@code hegui.package} instead. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class Demo {

    private static final String LINE = "01062345678";
    private static final String AGENT = "A001";
    private static final int YEARS_OF_A_LICENSE = 5;
    private static final List<String> NAMES = List.of("张伟", "李娜", "王芳", "刘洋", "陈静", "赵磊", "周敏", "吴强");

    @Bean
    Facts facts(Hegui hegui, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return Facts.of(firm(today), today, hegui.rules())
                .profile(hegui.profile())
                .build();
    }

    static InspectionPackage firm(LocalDate today) {
        LocalDate issued = today.withDayOfYear(1).minusYears(1);
        return InspectionPackage.builder(today.getYear())
                .license(new License(
                        null,
                        Coverage.NATIONAL,
                        List.of(),
                        List.of("CALL_CENTER"),
                        null,
                        issued,
                        issued.plusYears(YEARS_OF_A_LICENSE).minusDays(1),
                        LicenseStatus.VALID,
                        null,
                        null,
                        null,
                        List.of(),
                        null))
                .numbers(List.of(new NumberResource(
                        PhoneNumber.of(LINE),
                        NumberKind.FIXED,
                        null,
                        NumberStatus.IN_USE,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)))
                .agents(List.of(new Agent(
                        AGENT, null, AgentRole.MARKETING, AgentRole.MARKETING, null, issued, null, List.of())))
                .doNotCall(List.of())
                .build();
    }

    /** Fills an empty database. Even contacts have consented, the fifth asked not to be called. */
    @Bean
    ApplicationRunner demoContacts(Contacts contacts, Campaigns campaigns, Register register, Clock clock) {
        return arguments -> {
            if (contacts.count() > 0) {
                return;
            }
            Campaign campaign = campaigns.add("新品介绍", Purpose.MARKETING, Sector.GENERAL, PhoneNumber.of(LINE), AGENT);
            for (int i = 0; i < NAMES.size(); i++) {
                Contact contact = contacts.add(NAMES.get(i), PhoneNumber.of("1380013800" + i), LocalDateTime.now(clock))
                        .orElseThrow();
                campaigns.include(campaign.id(), contact.id());
                if (i % 2 == 0) {
                    register.consent(contact, ConsentChannel.APP, null);
                }
                if (i == NAMES.size() / 2) {
                    register.doNotCall(contact, "demo");
                }
            }
        };
    }
}
