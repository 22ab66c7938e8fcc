package dev.tocsin.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageNamesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "page_names.csv", numLinesToSkip = 1)
    void a_page_has_a_name_that_every_system_takes(String name, String page) {
        assertThat(new PageNames().page("rules", name, name)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "..", ".", "a/../b", "/etc/passwd", "C:\\x", "a\u0000b", "\u202Egpj", "%2e%2e/x", "#", "?", "a//b", "-", "_x",
        ".git/config", "con", "aux.toml", "x.", " ", "é", "規則", "\uD83D\uDE00", "a:b", "\"><script>", "https://example.org"})
    void no_name_leads_out_of_its_folder(String name) {
        String page = new PageNames().page("rules", name, name);
        assertThat(page).matches("rules(/[A-Za-z0-9][A-Za-z0-9._-]*)+\\.html").doesNotContain("..");
        assertThat(page).isEqualTo(new PageNames().page("rules", name, name));
    }

    @Test
    void names_that_differ_by_case_or_not_at_all_have_pages_of_their_own() {
        PageNames names = new PageNames();
        List<String> pages = List.of(names.page("rules", "Login", "1"), names.page("rules", "login", "2"), names.page("rules", "login", "3"),
                names.page("rules", "log in", "4"), names.page("rules", "log?in", "5"), names.page("rules", "login", "3"));
        assertThat(pages.get(0)).isEqualTo("rules/Login.html");
        assertThat(pages.stream().map(p -> p.toLowerCase(Locale.ROOT)).collect(Collectors.toSet())).hasSize(6);
    }

    @Test
    void a_very_long_name_is_cut() {
        assertThat(new PageNames().page("rules", "x".repeat(300), "x")).hasSizeLessThan(100);
    }
}
