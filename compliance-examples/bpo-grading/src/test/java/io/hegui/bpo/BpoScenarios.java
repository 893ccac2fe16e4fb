package io.hegui.bpo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.Hegui;
import io.hegui.bpo.tenant.KeyFilter;
import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import io.hegui.io.ReportJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the service does, whatever database it stands on. */
@SpringBootTest(
        properties = {
            "bpo.tenants[0].id=north",
            "bpo.tenants[0].key-sha256=" + BpoScenarios.NORTH_SHA256,
            "bpo.tenants[0].audits-a-day=500",
            "bpo.tenants[1].id=south",
            "bpo.tenants[1].key-sha256=" + BpoScenarios.SOUTH_SHA256,
            "bpo.tenants[1].audits-a-day=500",
            "bpo.tenants[2].id=small",
            "bpo.tenants[2].key-sha256=" + BpoScenarios.SMALL_SHA256,
            "bpo.tenants[2].audits-a-day=1",
            "bpo.waiting=4",
            "bpo.waiting-per-tenant=6",
            "bpo.entries=20",
            "bpo.expanded=40MB"
        })
@AutoConfigureMockMvc
abstract class BpoScenarios {

    static final String NORTH_SHA256 = "7ec1eeceaed18b822fdb7a482d0706d7a182e0fad188cd913876903f21caef50";
    static final String SOUTH_SHA256 = "a7f04a52f161498674b1209423d2a8bd9f8d93db9380d750dc904ad32f19fa9f";
    static final String SMALL_SHA256 = "d8484842191ca22753c34aa50a10220331c45ca5e3cc419ee26c61a54630bd52";
    private static final String NORTH = "north-key";
    private static final String SOUTH = "south-key";
    private static final String SMALL = "small-key";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate AS_OF = LocalDate.of(2025, 3, 20);
    private static final int PATIENCE = 1_200;

    @TempDir
    static Path temp;

    private static byte[] firm;

    @Autowired
    private MockMvc web;

    @Autowired
    private BpoProperties properties;

    @BeforeAll
    static void a_package() throws IOException {
        PackageGenerator.generate(
                PackagePlan.ofCalls(1_000).with(Defect.CONSENT_EXPIRED, 3).with(Defect.NUMBER_FORMAT, 2),
                temp.resolve("firm"));
        firm = zip(temp.resolve("firm"));
    }

    private static byte[] zip(Path folder) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                // recordings are not what is tested here
                if (!name.startsWith("files/rec")) {
                    entries.put(name, Files.readAllBytes(file));
                }
            }
        }
        entries.keySet().removeIf(name -> name.startsWith("files/") && entries.size() > 20);
        return zip(entries);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private MockHttpServletResponse answer(String key, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response =
                web.perform(request.header(KeyFilter.HEADER, key)).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private MockHttpServletResponse upload(String key, byte[] zipped) throws Exception {
        MockHttpServletResponse response = web.perform(multipart("/audits")
                        .file(new MockMultipartFile("package", "firm.zip", "application/zip", zipped))
                        .param("asOf", AS_OF.toString())
                        .header(KeyFilter.HEADER, key))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return JSON.readTree(response.getContentAsByteArray());
    }

    private static void requireProblem(MockHttpServletResponse response, int status, String english) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(json(response).path("en").textValue()).contains(english);
        assertThat(json(response).path("zh-CN").textValue()).isNotBlank();
    }

    private String accepted(String key) throws Exception {
        for (int i = 0; i < PATIENCE; i++) {
            MockHttpServletResponse response = upload(key, firm);
            if (response.getStatus() == 202) {
                assertThat(response.getHeader("Location"))
                        .isEqualTo("/audits/" + json(response).path("id").textValue());
                return json(response).path("id").textValue();
            }
            assertThat(response.getStatus()).isIn(429, 503);
            Thread.sleep(100);
        }
        throw new IllegalStateException("never accepted");
    }

    private JsonNode ended(String key, String id) throws Exception {
        for (int i = 0; i < PATIENCE; i++) {
            JsonNode audit = json(answer(key, get("/audits/" + id)));
            if (audit.path("state").textValue().matches("DONE|FAILED")) {
                return audit;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("never ended");
    }

    @Test
    void a_package_is_audited_and_the_report_is_the_librarys_own() throws Exception {
        String id = accepted(NORTH);
        JsonNode audit = ended(NORTH, id);
        Path folder = Files.createDirectories(temp.resolve("same-" + id));
        new io.hegui.bpo.audit.Unpacked(firm).into(folder);
        String expected = ReportJson.masked().toText(Hegui.standard().inspect(folder, AS_OF));

        assertThat(audit.path("state").textValue()).isEqualTo("DONE");
        assertThat(audit.path("grade").textValue()).matches("[A-D]");
        assertThat(answer(NORTH, get("/audits/" + id + "/report")).getContentAsString())
                .isEqualTo(expected);
        MockHttpServletResponse page = answer(NORTH, get("/audits/" + id + "/page"));
        assertThat(page.getContentAsString()).startsWith("<!DOCTYPE html>").contains("marketing/consent");
        assertThat(page.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(properties.home().resolve("packages").resolve(id)).doesNotExist();
    }

    @Test
    void nobody_gets_in_without_a_key() throws Exception {
        for (String key : List.of("", "north", NORTH_SHA256)) {
            requireProblem(answer(key, get("/audits")), 401, "no key");
        }
        assertThat(web.perform(get("/audits")).andReturn().getResponse().getStatus())
                .isEqualTo(401);
        assertThat(upload("nobody", firm).getStatus()).isEqualTo(401);
    }

    @Test
    void a_tenant_can_not_cross_to_another() throws Exception {
        String id = accepted(NORTH);
        ended(NORTH, id);

        for (String path : List.of("/audits/" + id, "/audits/" + id + "/report", "/audits/" + id + "/page")) {
            requireProblem(answer(SOUTH, get(path)), 404, "no such audit");
            assertThat(answer(NORTH, get(path)).getStatus()).isEqualTo(200);
        }
        requireProblem(answer(SOUTH, delete("/audits/" + id)), 404, "no such audit");
        assertThat(answer(SOUTH, get("/audits")).getContentAsString()).doesNotContain(id);
        assertThat(answer(NORTH, get("/audits")).getContentAsString()).contains(id);
        // an id that is none says the same as one that is another's
        String none = UUID.randomUUID().toString();
        assertThat(answer(SOUTH, get("/audits/" + id)).getContentAsString().replace(id, ""))
                .isEqualTo(answer(SOUTH, get("/audits/" + none))
                        .getContentAsString()
                        .replace(none, ""));
        requireProblem(answer(SOUTH, get("/audits/x' or '1'='1")), 404, "no such audit");
    }

    @Test
    void what_has_ended_can_be_removed_with_its_report() throws Exception {
        String id = accepted(NORTH);
        ended(NORTH, id);

        assertThat(answer(NORTH, delete("/audits/" + id)).getStatus()).isEqualTo(204);
        requireProblem(answer(NORTH, get("/audits/" + id + "/report")), 404, "no such audit");
    }

    @Test
    void names_that_lead_out_bombs_and_what_is_no_package_are_refused_and_leave_nothing() throws Exception {
        byte[] document = "{\"year\": 2024}".getBytes(StandardCharsets.UTF_8);
        List<String> before = packages();
        for (String name :
                List.of("../evil.txt", "/tmp/evil.txt", "files/../../evil.txt", "..\\evil.txt", "a/../../../e")) {
            requireProblem(
                    upload(SOUTH, zip(Map.of("inspection.json", document, name, new byte[1]))), 422, "stay within");
        }
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            many.put("files/" + i, new byte[1]);
        }
        requireProblem(upload(SOUTH, zip(many)), 413, "too many files");
        requireProblem(
                upload(SOUTH, zip(Map.of("inspection.json", document, "calls.csv", new byte[60 << 20]))),
                413,
                "expands");
        requireProblem(upload(SOUTH, "no zip".getBytes(StandardCharsets.UTF_8)), 422, "inspection.json");
        requireProblem(upload(SOUTH, zip(Map.of("a/inspection.json", document))), 422, "inspection.json");
        byte[] cut = java.util.Arrays.copyOf(firm, firm.length / 2);
        assertThat(upload(SOUTH, cut).getStatus()).isEqualTo(422);

        assertThat(packages()).isEqualTo(before);
        assertThat(properties.home().resolve("evil.txt")).doesNotExist();
    }

    private List<String> packages() throws IOException {
        Path folder = properties.home().resolve("packages");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_package_that_can_not_be_used_fails_with_one_line() throws Exception {
        byte[] broken = zip(Map.of("inspection.json", "{\"year\": \"13800138000\"}".getBytes(StandardCharsets.UTF_8)));

        JsonNode audit = ended(SOUTH, json(upload(SOUTH, broken)).path("id").textValue());

        assertThat(audit.path("state").textValue()).isEqualTo("FAILED");
        assertThat(audit.path("error").textValue())
                .startsWith("inspection.json: $.year: found")
                .doesNotContain("13800138000");
        requireProblem(
                answer(SOUTH, get("/audits/" + audit.path("id").textValue() + "/report")), 409, "there is no report");
    }

    @Test
    void bad_parameters_are_named() throws Exception {
        MockHttpServletResponse response = web.perform(multipart("/audits")
                        .file(new MockMultipartFile("package", "firm.zip", "application/zip", firm))
                        .param("asOf", "yesterday")
                        .header(KeyFilter.HEADER, NORTH))
                .andReturn()
                .getResponse();

        requireProblem(response, 422, "asOf: expected a date");
        assertThat(web.perform(multipart("/audits").header(KeyFilter.HEADER, NORTH))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void a_tenant_has_so_many_audits_a_day() throws Exception {
        ended(SMALL, accepted(SMALL));

        MockHttpServletResponse response = upload(SMALL, firm);

        requireProblem(response, 429, "no audits are left for today");
        assertThat(Integer.parseInt(response.getHeader("Retry-After"))).isBetween(1, 86_400);
    }

    @Test
    void under_load_it_refuses_politely_and_then_works_again() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        List<Future<MockHttpServletResponse>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                String key = i % 2 == 0 ? NORTH : SOUTH;
                Callable<MockHttpServletResponse> one = () -> upload(key, firm);
                answers.add(crowd.submit(one));
            }
            int refused = 0;
            List<String> accepted = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                MockHttpServletResponse response = answers.get(i).get();
                assertThat(response.getStatus())
                        .as(response.getContentAsString())
                        .isIn(202, 429, 503);
                if (response.getStatus() == 202) {
                    accepted.add((i % 2 == 0 ? NORTH : SOUTH) + " "
                            + json(response).path("id").textValue());
                } else {
                    refused++;
                    assertThat(Integer.parseInt(response.getHeader("Retry-After")))
                            .isPositive();
                }
            }
            assertThat(refused).isPositive();
            assertThat(accepted).isNotEmpty();
            for (String one : accepted) {
                assertThat(ended(one.split(" ", 2)[0], one.split(" ", 2)[1])
                                .path("state")
                                .textValue())
                        .isEqualTo("DONE");
            }
        } finally {
            crowd.shutdownNow();
        }

        assertThat(ended(NORTH, accepted(NORTH)).path("state").textValue()).isEqualTo("DONE");
    }
}
