package io.hegui.bpo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.bpo.BpoApplication;
import io.hegui.bpo.BpoProperties.Tenant;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import io.hegui.rule.Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class RestartTest {

    private static final Tenant NORTH = new Tenant("north", "0".repeat(64), 100);
    private static final int PATIENCE = 1_200;

    @TempDir
    Path home;

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                BpoApplication.class, "--bpo.home=" + home, "--server.port=0", "--bpo.waiting-per-tenant=10");
    }

    private byte[] firm() throws IOException {
        Path folder = home.resolve("firm");
        PackageGenerator.generate(PackagePlan.ofCalls(20_000), folder);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("inspection.json", "calls.csv", "consents.csv", "complaints.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Files.readAllBytes(folder.resolve(name)));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void audits_that_a_stop_interrupts_begin_anew() throws Exception {
        byte[] firm = firm();
        List<String> ids = new ArrayList<>();
        try (ConfigurableApplicationContext first = start()) {
            for (int i = 0; i < 4; i++) {
                ids.add(first.getBean(AuditQueue.class)
                        .take(NORTH, new ByteArrayInputStream(firm), LocalDate.of(2025, 3, 20), Profile.GUIDE));
            }
        }
        assertThat(Files.list(home.resolve("packages"))).isNotEmpty();

        try (ConfigurableApplicationContext second = start()) {
            AuditStore store = second.getBean(AuditStore.class);
            for (int i = 0; i < PATIENCE && store.open(NORTH.id()) > 0; i++) {
                Thread.sleep(100);
            }

            assertThat(ids)
                    .allSatisfy(id -> assertThat(store.find(NORTH.id(), id))
                            .hasValueSatisfying(
                                    audit -> assertThat(audit.state()).isEqualTo(AuditState.DONE)));
        }
        assertThat(Files.list(home.resolve("packages"))).isEmpty();
    }
}
