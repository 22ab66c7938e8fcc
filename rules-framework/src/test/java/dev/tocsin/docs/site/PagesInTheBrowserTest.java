package dev.tocsin.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Every kind of page, by day and by night, on a desk and in a hand, on paper, from a disk and from a server. */
class PagesInTheBrowserTest extends InTheBrowser {
    @Test
    void no_kind_of_page_has_barriers_complaints_or_requests_elsewhere() {
        List<String> found = new ArrayList<>();
        new TreeMap<>(BrowserSite.kinds()).forEach((kind, page) -> {
            for (int width : new int[] {Chromium.WIDE, Chromium.NARROW}) {
                browser.screen(width, 800).colours("light").visit(BrowserSite.address(page));
                String name = kind + (width == Chromium.WIDE ? "-wide" : "-narrow");
                browser.requests().stream().filter(a -> !a.startsWith("file:")).forEach(a -> found.add(name + " asks for " + a));
                String day = colours();
                browser.barriers().forEach(barrier -> found.add(name + "-light: " + barrier));
                if (browser.overflows()) {
                    found.add(name + " can be moved to the side: " + widest());
                }
                browser.picture(name + "-light");
                browser.colours("dark").script("document.querySelectorAll('#only-covered').forEach(box => box.click())");
                // by night nothing but the colours is another
                browser.barriers("color-contrast").forEach(barrier -> found.add(name + "-dark: " + barrier));
                if (day.equals(colours())) {
                    found.add(name + " has the same colours by night: " + day);
                }
                browser.picture(name + "-dark");
                browser.complaints().forEach(complaint -> found.add(name + ": " + complaint));
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void on_paper_there_is_the_page_and_not_its_controls() {
        List<String> found = new ArrayList<>();
        for (String page : List.of(BrowserSite.kinds().get("rule-guide"), "rules.html", "matrix.html")) {
            browser.screen(794, 1123).visit(BrowserSite.address(page)).media("print", "light");
            found.addAll(browser.<List<String>>script("return Array.from(document.querySelectorAll('nav, button, input, select, .search'))"
                    + ".filter(e => e.checkVisibility() && !e.closest('main nav.trail')).map(e => e.outerHTML.slice(0, 100))"));
            browser.picture("print-" + page.replaceAll(".*/|\\.html", ""));
            byte[] paper = Base64.getDecoder().decode((String) browser.command("Page.printToPDF", Map.of("printBackground", false)).get("data"));
            assertThat(paper.length).isGreaterThan(5_000);
            browser.media("", "light");
        }
        assertThat(found).isEmpty();
    }

    @Test
    void below_any_path_of_a_server_it_works_the_same() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/a/b/", PagesInTheBrowserTest::serve);
        server.start();
        try {
            String root = "http://127.0.0.1:" + server.getAddress().getPort() + "/a/b/";
            browser.screen(Chromium.WIDE, 800).colours("light").visit(root + BrowserSite.kinds().get("rule-guide"));
            browser.keys("/").keys("zebra guide").until("document.querySelector('#results [role=option]')");
            browser.keys(Keys.ENTER).until("document.readyState == 'complete'");
            assertThat(browser.driver().getCurrentUrl()).isEqualTo(root + BrowserSite.kinds().get("rule-guide"));
            assertThat(browser.requests()).isNotEmpty().allMatch(address -> address.startsWith(root));
            assertThat(browser.complaints()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    private static void serve(HttpExchange exchange) throws IOException {
        Path file = BrowserSite.folder().resolve(exchange.getRequestURI().getPath().substring("/a/b/".length()));
        byte[] body = Files.readAllBytes(file);
        String name = file.toString();
        exchange.getResponseHeaders().set("Content-Type", name.endsWith(".css") ? "text/css" : name.endsWith(".js") ? "text/javascript"
                : name.endsWith(".svg") ? "image/svg+xml" : "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String colours() {
        return browser.script("const s = getComputedStyle(document.body); return s.color + ' on ' + s.backgroundColor");
    }

    private static String widest() {
        return browser.script("return Array.from(document.querySelectorAll('body *')).filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
                + ".slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join(' | ')");
    }
}
