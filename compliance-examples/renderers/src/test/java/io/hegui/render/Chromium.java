package io.hegui.render;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hegui.render.pdf.Browser;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, driven by the chromedriver beside it. For one thread; close it. */
public final class Chromium implements AutoCloseable {

    /** Never reached but by a page that hangs. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The browser; where there is none, the test is reported as skipped. */
    public static Browser browser() {
        Optional<Browser> browser = Browser.find(System.getenv());
        assumeTrue(browser.isPresent(), "skipped: no Chromium or Chrome is installed");
        return browser.orElseThrow();
    }

    /** Starts a browser; where there is none, or nothing to drive it, the test is reported as skipped. */
    public static Chromium start() {
        Browser browser = browser();
        Optional<Path> chromedriver = onPath("chromedriver");
        assumeTrue(chromedriver.isPresent(), "skipped: Chromium is installed, but no chromedriver to drive it");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.program().toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        return new Chromium(driver);
    }

    /** A program on the path. */
    public static Optional<Path> onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path candidate = Path.of(folder, program);
            if (!folder.isBlank() && Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Opens a page in a window of that many CSS pixels; scripts off where asked. */
    public void open(Path page, String suffix, int width, int height, boolean scripts) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
        driver.get("about:blank");
        logs(LogType.BROWSER);
        logs(LogType.PERFORMANCE);
        driver.get(page.toUri() + suffix);
    }

    /** Opens a page with scripts in a window of that width. */
    public void open(Path page, int width) {
        open(page, "", width, 900, true);
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** The value of a script. */
    @SuppressWarnings("unchecked")
    public <T> T ask(String script, Object... arguments) {
        return (T) driver.executeScript(script, arguments);
    }

    /** What the console said since the page was opened. */
    public List<String> console() {
        return logs(LogType.BROWSER);
    }

    /** Addresses asked for since the page was opened, without the page. */
    public List<String> requests(Path page) {
        List<String> requests = new ArrayList<>();
        for (String entry : logs(LogType.PERFORMANCE)) {
            if (entry.contains("\"Network.requestWillBeSent\"")) {
                String url = entry.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"(.*?)\".*", "$1");
                if (!url.startsWith(page.toUri().toString())
                        && !page.toUri()
                                .toString()
                                .replace("file:///", "file:/")
                                .equals(url)) {
                    requests.add(url);
                }
            }
        }
        return requests;
    }

    private List<String> logs(String type) {
        return driver.manage().logs().get(type).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** A picture of the whole page. */
    public byte[] picture() {
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        return Base64.getDecoder().decode((String) shot.get("data"));
    }

    /** A picture of what is in view. */
    public byte[] view() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
