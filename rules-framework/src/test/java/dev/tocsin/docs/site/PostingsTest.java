package dev.tocsin.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostingsTest {
    @Test
    void words_share_their_beginnings_and_count_where_they_rank_best() {
        Postings postings = new Postings();
        postings.page(List.of(List.of("Shell started"), List.of("T1059.004"), List.of("process.name"), List.of("a shell is started by sh")));
        postings.page(List.of(List.of("Shadow"), List.of(), List.of(), List.of("process")));
        assertThat(postings.line()).isEqualTo("0004:|0 0by:|||0 0is:|||0 0name:||0 0process:||0|1 7.name:||0 0sh:|||0 2adow:1 2ell:0 1tarted:0"
                + " 0t1059:|0 5.004:|0");
    }

    @Test
    void words_are_in_small_letters_without_marks_and_in_parts() {
        Set<String> words = new TreeSet<>();
        SearchWords.collect("Überall: cmd.exe /c \"X_Y-z\" 0abda9c7-b230-5325-86d6-f952aad0ee34 ﬁle @timestamp", words);
        assertThat(words).containsExactly("0abda9c7-b230-5325-86d6-f952aad0ee34", "cmd", "cmd.exe", "exe", "file", "timestamp", "uberall", "x_y-z");
    }

    @Test
    void a_list_of_pages_comes_back_as_it_was() {
        for (List<Integer> pages : List.of(List.of(0), List.of(31, 32, 64), List.of(5, 1_100, 40_000), IntStream.range(0, 900).boxed().toList(),
                IntStream.range(0, 900).filter(i -> i % 3 == 0).boxed().toList(), List.of(899))) {
            Postings postings = new Postings();
            int last = Math.max(899, pages.get(pages.size() - 1));
            Set<Integer> wanted = new TreeSet<>(pages);
            for (int i = 0; i <= last; i++) {
                List<String> text = wanted.contains(i) ? List.of("word") : List.of();
                postings.page(List.of(text, List.of(), List.of(), List.of()));
            }
            assertThat(read(postings.line().replace("0word:", ""))).isEqualTo(pages);
        }
    }

    /** As the script of the site does it. */
    private static List<Integer> read(String list) {
        String digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
        List<Integer> values = list.replace("!", "").chars().mapToObj(digits::indexOf).collect(Collectors.toList());
        List<Integer> pages = new ArrayList<>();
        if (list.startsWith("!")) {
            IntStream.range(0, values.size() * 6).filter(i -> (values.get(i / 6) >> i % 6 & 1) == 1).forEach(pages::add);
            return pages;
        }
        int page = -1;
        for (int at = 0; at < values.size(); at++) {
            int distance = 0;
            int shift = 0;
            for (; values.get(at) >= 32; at++, shift += 5) {
                distance |= (values.get(at) & 31) << shift;
            }
            page += (distance | values.get(at) << shift) + 1;
            pages.add(page);
        }
        return pages;
    }
}
