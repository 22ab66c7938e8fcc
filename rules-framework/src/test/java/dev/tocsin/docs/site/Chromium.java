package dev.tocsin.docs.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's Chromium without a window, with what it logs of its pages and of the network. */
final class Chromium implements AutoCloseable {
    static final int WIDE = 1280;
    static final int NARROW = 390;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AXE = resource("/axe.min.js");
    /** It warns that it does not know the newest browsers' protocol, which is not used. */
    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");
    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts it; empty where it is not installed. */
    static Optional<Chromium> open() {
        Optional<File> browser = program("chromium");
        Optional<File> server = program("chromedriver");
        if (browser.isEmpty() || server.isEmpty()) {
            return Optional.empty();
        }
        QUIET.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.get());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-extensions",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                "--no-default-browser-check", "--disable-ipc-flooding-protection", "--window-size=" + WIDE + ",900", "--force-device-scale-factor=1", "--lang=en");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(server.get()).usingAnyFreePort()
                .withSilent(true).build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
        return Optional.of(new Chromium(driver));
    }

    private static Optional<File> program(String name) {
        for (String folder : Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator)) {
            File file = new File(folder, name);
            if (file.canExecute()) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Opens a page; what was logged before is forgotten. */
    Chromium visit(String address) {
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(address);
        return this;
    }

    Chromium screen(int width, int height) {
        command("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        return this;
    }

    /** @param colours {@code light} or {@code dark} */
    Chromium colours(String colours) {
        return media("", colours);
    }

    /** @param media {@code print}, or empty for the screen */
    Chromium media(String media, String colours) {
        command("Emulation.setEmulatedMedia", Map.of("media", media, "features",
                List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
        return this;
    }

    Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, new HashMap<>(parameters));
    }

    @SuppressWarnings("unchecked")
    <T> T script(String text, Object... arguments) {
        return (T) driver.executeScript(text, arguments);
    }

    ChromeDriver driver() {
        return driver;
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The texts of all elements that can be seen. */
    List<String> texts(String selector) {
        return script("return Array.from(document.querySelectorAll(arguments[0])).filter(e => e.checkVisibility())"
                + ".map(e => e.textContent.replace(/\\s+/g, ' ').trim())", selector);
    }

    /** Types into whatever has the focus. */
    Chromium keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Waits in the page until it is so. */
    Chromium until(String condition) {
        Object came = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const end = performance.now() + 20000;
                const look = () => {
                    if (CONDITION) {
                        done(true);
                    } else if (performance.now() > end) {
                        done(false);
                    } else {
                        setTimeout(look, 10);
                    }
                };
                look();""".replace("CONDITION", condition));
        if (!Boolean.TRUE.equals(came)) {
            throw new AssertionError("never came: " + condition);
        }
        return this;
    }

    Chromium tab() {
        return keys(Keys.TAB);
    }

    /** A few words about what has the focus. */
    String focus() {
        return script("const e = document.activeElement; return e.id ? '#' + e.id : e.className ? e.localName + '.' + e.className.split(' ')[0]"
                + " : e.localName + ' ' + e.textContent.trim()");
    }

    /** Whether the whole page can be moved to the side. */
    boolean overflows() {
        return script("return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** What the page complained of since it was opened. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::toString).toList();
    }

    /** The addresses that were asked for since the page was opened, its own among them. */
    List<String> requests() {
        List<String> addresses = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            try {
                JsonNode message = JSON.readTree(entry.getMessage()).path("message");
                if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                    addresses.add(message.path("params").path("request").path("url").asText());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return addresses;
    }

    /**
     * Barriers of at least serious impact that axe finds, each with the first elements that have them.
     *
     * @param rules ids of axe's rules; all of them when there is none
     */
    List<String> barriers(String... rules) {
        if (!Boolean.TRUE.equals(script("return !!window.axe"))) {
            driver.executeScript(AXE);
        }
        @SuppressWarnings("unchecked")
        List<String> found = (List<String>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const only = arguments[0].length ? { runOnly: { type: 'rule', values: arguments[0] } } : {};
                axe.run(document, Object.assign({ preload: false, resultTypes: ['violations'] }, only)).then(result => done(result.violations
                    .filter(v => v.impact === 'serious' || v.impact === 'critical')
                    .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' ' + (n.any[0] ? n.any[0].message : '')).join(' | '))),
                    error => done(['axe failed: ' + error]));""", List.of(rules));
        return found;
    }

    /** Keeps a picture of the whole page. */
    void picture(String name) {
        Path folder = Path.of("target", "screenshots");
        try {
            Files.createDirectories(folder);
            long height = Math.min(3000L, script("return document.documentElement.scrollHeight"));
            Object width = script("return document.documentElement.clientWidth");
            Map<String, Object> shot = command("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true,
                    "clip", Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
            Files.write(folder.resolve(name + ".png"), Base64.getDecoder().decode((String) shot.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Chromium.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
