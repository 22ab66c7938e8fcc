package dev.tocsin.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {
    private static final long MOST = 1 << 20;
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("deep").resolve("results.bin");
    }

    private static Fingerprint key(String name) {
        return Ingredients.of(name).fingerprint();
    }

    private static EntryWriter entry(String text) {
        return new EntryWriter().text(text);
    }

    private static Optional<String> text(ResultStore store, String name) {
        return store.find(key(name), EntryReader::text);
    }

    private void kept(String... names) {
        ResultStore store = ResultStore.open(file(), MOST);
        for (String name : names) {
            store.put(key(name), entry("result of " + name));
        }
        assertThat(store.save()).isEmpty();
    }

    @Test
    void what_was_kept_is_found_in_the_next_run() {
        kept("one", "two");
        ResultStore next = ResultStore.open(file(), MOST);
        assertThat(text(next, "one")).contains("result of one");
        assertThat(text(next, "two")).contains("result of two");
        assertThat(text(next, "three")).isEmpty();
    }

    @Test
    void what_was_put_is_found_at_once_and_the_later_one_wins() {
        ResultStore store = ResultStore.open(file(), MOST);
        store.put(key("one"), entry("old"));
        store.put(key("one"), entry("new"));
        assertThat(text(store, "one")).contains("new");
    }

    @Test
    void a_run_without_news_does_not_touch_the_file() throws IOException {
        kept("one");
        Files.setLastModifiedTime(file(), java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        ResultStore store = ResultStore.open(file(), MOST);
        text(store, "one");
        store.save();
        assertThat(Files.getLastModifiedTime(file()).toMillis()).isEqualTo(1_000_000);
    }

    @Test
    void a_file_that_is_cut_anywhere_gives_what_is_before_the_cut() throws IOException {
        kept("one", "two", "three");
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            ResultStore store = ResultStore.open(file(), MOST);
            long found = Stream.of("one", "two", "three").filter(n -> text(store, n).equals(Optional.of("result of " + n))).count();
            long other = Stream.of("one", "two", "three").filter(n -> text(store, n).isPresent()).count();
            assertThat(found).isEqualTo(other).isLessThan(3);
        }
    }

    @Test
    void a_byte_that_changed_anywhere_never_gives_another_result() throws IOException {
        kept("one", "two", "three");
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at++) {
            byte[] broken = whole.clone();
            broken[at] ^= 0x41;
            Files.write(file(), broken);
            ResultStore store = ResultStore.open(file(), MOST);
            for (String name : new String[] {"one", "two", "three"}) {
                assertThat(text(store, name).orElse("result of " + name)).isEqualTo("result of " + name);
            }
        }
    }

    @Test
    void a_foreign_file_or_a_folder_in_its_place_is_a_miss() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "something else altogether, and long enough to hold a head of an entry or two of them");
        assertThat(text(ResultStore.open(file(), MOST), "one")).isEmpty();
        Files.delete(file());
        Files.createDirectories(file().resolve("child"));
        ResultStore store = ResultStore.open(file(), MOST);
        assertThat(text(store, "one")).isEmpty();
        store.put(key("one"), entry("x"));
        assertThat(store.save()).hasValueSatisfying(problem -> assertThat(problem).startsWith("results could not be kept in"));
    }

    @Test
    void an_entry_that_is_not_read_to_its_end_or_beyond_it_is_a_miss() {
        kept("one");
        ResultStore store = ResultStore.open(file(), MOST);
        assertThat(store.find(key("one"), in -> "nothing read")).isEmpty();
        assertThat(store.find(key("one"), in -> in.text() + in.text())).isEmpty();
        assertThat(store.find(key("one"), in -> null)).isEmpty();
        assertThat(store.<String>find(key("one"), in -> {
            throw new IllegalStateException("a decoder that is wrong");
        })).isEmpty();
        assertThat(text(store, "one")).isPresent();
    }

    @Test
    void the_file_stays_within_its_bound_and_drops_what_was_not_used_for_longest() throws IOException {
        long most = 2_000;
        for (int run = 0; run < 40; run++) {
            ResultStore store = ResultStore.open(file(), most);
            text(store, "run 0");
            store.put(key("run " + run), entry("result " + run + " ".repeat(100)));
            store.save();
            assertThat(Files.size(file())).isLessThanOrEqualTo(most);
        }
        ResultStore last = ResultStore.open(file(), most);
        assertThat(text(last, "run 0")).as("used in every run").isPresent();
        assertThat(text(last, "run 39")).isPresent();
        assertThat(text(last, "run 1")).isEmpty();
    }

    @Test
    void a_long_session_does_not_grow_with_every_save() throws IOException {
        String large = " ".repeat(1 << 20);
        ResultStore store = ResultStore.open(file(), 64 << 20);
        store.put(key("always"), entry("result"));
        for (int run = 0; run < 30; run++) {
            assertThat(text(store, "always")).contains("result");
            store.put(key("run " + run), entry(large));
            assertThat(store.save()).isEmpty();
        }
        assertThat(Files.size(file())).isLessThan(11 << 20);
        assertThat(text(store, "run 29")).contains(large);
        assertThat(text(store, "run 0")).isEmpty();
        assertThat(text(ResultStore.open(file(), 64 << 20), "always")).contains("result");
    }

    @Test
    void two_that_save_one_after_the_other_keep_the_results_of_both() {
        ResultStore first = ResultStore.open(file(), MOST);
        ResultStore second = ResultStore.open(file(), MOST);
        first.put(key("one"), entry("1"));
        second.put(key("two"), entry("2"));
        first.save();
        second.save();
        assertThat(text(ResultStore.open(file(), MOST), "one")).contains("1");
        assertThat(text(ResultStore.open(file(), MOST), "two")).contains("2");
    }

    @Test
    void many_that_read_and_save_at_once_see_whole_files_only() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 40; i++) {
            int number = i;
            threads.submit(() -> {
                ResultStore store = ResultStore.open(file(), MOST);
                store.put(key("thread " + number), entry("result of thread " + number));
                return store.save();
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        ResultStore after = ResultStore.open(file(), MOST);
        long present = 0;
        for (int i = 0; i < 40; i++) {
            Optional<String> found = text(after, "thread " + i);
            assertThat(found.orElse("result of thread " + i)).isEqualTo("result of thread " + i);
            present += found.isPresent() ? 1 : 0;
        }
        assertThat(present).isPositive();
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).as("no temporary file is left").containsExactly(file());
        }
    }

    @Test
    void a_store_of_nothing_keeps_nothing() {
        ResultStore none = ResultStore.none();
        none.put(key("one"), entry("1"));
        assertThat(text(none, "one")).isEmpty();
        assertThat(none.save()).isEmpty();
    }

    @Test
    void one_order_of_putting_gives_the_same_bytes_as_another() throws IOException {
        kept("one", "two", "three");
        byte[] bytes = Files.readAllBytes(file());
        Files.delete(file());
        kept("three", "one", "two");
        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).startsWith("tocsin results 1\n");
    }
}
