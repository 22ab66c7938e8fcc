package dev.tocsin.docs.site;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Tests that share one browser, class by class; each is skipped where there is none. */
abstract class InTheBrowser {
    /** Null where none is installed. */
    static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.open().orElse(null);
    }

    @BeforeEach
    void only_with_a_browser() {
        Assumptions.assumeTrue(browser != null, "no chromium and chromedriver on the path");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }
}
