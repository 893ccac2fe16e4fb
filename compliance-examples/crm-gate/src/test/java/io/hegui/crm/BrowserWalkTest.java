package io.hegui.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.and;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;

import io.hegui.crm.store.Contact;
import io.hegui.crm.store.Contacts;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The operator's pages as a browser shows them; skipped where none is installed. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.security.user.password=walk", "hegui.decision-log.durability=handed-over"})
@Import(BrowserWalkTest.StandingClock.class)
@DirtiesContext
class BrowserWalkTest {

    private static final LocalDateTime MORNING = LocalDateTime.parse("2026-03-02T10:00:00");
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    /** It is ten in the morning. */
    @TestConfiguration(proxyBeanMethods = false)
    static class StandingClock {

        @Bean
        TestClock clock() {
            return new TestClock(MORNING);
        }
    }

    @TempDir
    static Path home;

    private static ChromeDriver browser;

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @Autowired
    private Contacts contacts;

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        properties.add("crm.home", () -> home.toString());
        properties.add("spring.datasource.url", () -> "jdbc:h2:mem:walk;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    }

    @BeforeAll
    static void start() {
        Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = onPath("chromedriver");
        assumeTrue(chromium.isPresent(), "skipped: no Chromium or Chrome is installed");
        assumeTrue(chromedriver.isPresent(), "skipped: Chromium is installed, but no chromedriver to drive it");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static Optional<Path> onPath(String... programs) {
        for (String program : programs) {
            for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
                Path candidate = Path.of(folder, program);
                if (!folder.isBlank() && Files.isExecutable(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    @BeforeEach
    void sign_in() {
        clock.set(MORNING);
        browser.get("http://operator:walk@localhost:" + port + "/");
        size(DESK);
        console();
    }

    private void size(int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    private void open(String path) {
        browser.get("http://localhost:" + port + path);
    }

    private static List<String> console() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    private static void press(String form) {
        follow("#" + form + " button");
    }

    /** Clicks on what leads to another page, and waits for it: a click may return while the answer is still made. */
    private static void follow(String css) {
        WebElement page = browser.findElement(By.tagName("html"));
        browser.findElement(By.cssSelector(css)).click();
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(and(
                        stalenessOf(page),
                        driver -> "complete".equals(browser.executeScript("return document.readyState"))));
    }

    private static String text(String css) {
        return browser.findElement(By.cssSelector(css)).getText();
    }

    /** The second of the demo's contacts, who has not consented. */
    private Contact contact() {
        return contacts.page(1, 1).get(0);
    }

    @Test
    void an_operator_adds_a_consent_dials_and_sees_what_is_refused_why_and_until_when() {
        open("/");
        follow("tbody tr:nth-child(2) a");
        assertThat(text("#consent")).contains("无授权", "no consent");
        press("dial");
        assertThat(text(".note.bad")).contains("闸门拦截", "refused by the gate");
        assertThat(text(".attempts li:first-child")).contains("拦截", "marketing/consent", "等待无法放行");

        press("add-consent");
        assertThat(text("#consent")).contains("已授权", "consented");
        press("dial");
        assertThat(text(".note")).contains("已拨出", "call placed");
        assertThat(text(".attempts li:first-child")).contains("放行", "allowed");

        clock.set(MORNING.withHour(21));
        press("dial");
        assertThat(text(".attempts li:first-child"))
                .contains("marketing/calling-hours", "最早可拨", "earliest", "2026-03-03 09:00:00");

        clock.set(MORNING.plusMinutes(1));
        press("do-not-call");
        assertThat(text("#listed")).contains("自 2026-03-02 起", "listed");
        press("dial");
        assertThat(text(".attempts")).contains("marketing/do-not-call");

        open("/");
        assertThat(text("#outbound")).isEqualTo("1");
        assertThat(text("#refused")).isEqualTo("3");
        assertThat(text("#interception-rate")).isEqualTo("25.0%");
        open("/refusals");
        press("verify");
        assertThat(text(".note")).contains("熔断日志完整", "the decision log is whole");
        assertThat(browser.getPageSource())
                .doesNotContain(contact().phone().normalized(), contact().name());
        assertThat(console()).isEmpty();
    }

    @Test
    void the_cockpit_renews_itself_under_the_content_policy() {
        open("/");
        browser.executeAsyncScript(
                "var done = arguments[0]; var now = document.getElementById('cockpit').firstElementChild;"
                        + "var wait = setInterval(function () { if (!now.isConnected) { clearInterval(wait); done(); } }, 100);");

        assertThat(text("#cockpit")).contains("当日外呼量", "blacklist interception rate");
        assertThat(console()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        DESK + ", /",
        PHONE + ", /",
        DESK + ", CONTACT",
        PHONE + ", CONTACT",
        DESK + ", /refusals",
        PHONE + ", /anomalies"
    })
    void pages_are_accessible_and_never_scroll_sideways(int width, String path) throws IOException {
        clock.set(MORNING.minusDays(1)); // a day of its own, so that no other test counts its calls
        open("/contacts/" + contact().id());
        press("dial");
        size(width);
        open(path.equals("CONTACT") ? "/contacts/" + contact().id() : path);
        browser.executeScript("document.querySelectorAll('details').forEach(function (d) { d.open = true })");

        long wide = (Long) browser.executeScript("return document.documentElement.scrollWidth");
        assertThat(wide).isLessThanOrEqualTo(width);
        browser.executeScript(axe());
        assertThat((List<?>) browser.executeAsyncScript(
                        "var done = arguments[0]; axe.run(document, {resultTypes: ['violations']})"
                                + ".then(function (r) { done(r.violations.map(function (v) { return v.id + ': '"
                                + " + v.nodes.map(function (n) { return n.html.slice(0, 120); }).join('; '); })); })"))
                .isEmpty();
        keepPicture(path.replaceAll("\\W", "") + "-" + width);
    }

    private static String axe() throws IOException {
        try (InputStream in = BrowserWalkTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** For people to look at, in {@code target/pages}. */
    private static void keepPicture(String name) throws IOException {
        Map<String, Object> shot = browser.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        Files.write(folder.resolve("page-" + name + ".png"), Base64.getDecoder().decode((String) shot.get("data")));
    }
}
