package dev.tocsin.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static EntryReader read(EntryWriter written) {
        byte[] bytes = written.bytes();
        return new EntryReader(bytes, 0, bytes.length);
    }

    @Test
    void texts_come_back_whatever_their_characters() throws IOException {
        List<String> texts = new ArrayList<>(List.of("", "plain", "ümläut", "漢字", "\uD83D\uDE00", "half \uD83D of a pair", "\u0000\uFFFF"));
        texts.add(null);
        EntryWriter writer = new EntryWriter().list(texts, EntryWriter::text);
        EntryReader reader = read(writer);
        assertThat(reader.list(EntryReader::text)).isEqualTo(texts);
        assertThat(reader.atEnd()).isTrue();
    }

    @Test
    void numbers_come_back() throws IOException {
        for (long number : new long[] {0, 1, -1, 63, 64, 127, 128, -65, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(read(new EntryWriter().number(number)).number()).isEqualTo(number);
        }
    }

    @Test
    void fingerprints_come_back() throws IOException {
        Fingerprint fingerprint = Ingredients.of("x").fingerprint();
        assertThat(read(new EntryWriter().fingerprint(fingerprint)).fingerprint()).isEqualTo(fingerprint);
    }

    @Test
    void a_size_that_cannot_be_true_is_refused_before_memory_is_taken() {
        EntryReader huge = read(new EntryWriter().number(1L << 40));
        assertThatThrownBy(() -> huge.list(EntryReader::text)).isInstanceOf(IOException.class);
        EntryReader text = read(new EntryWriter().number(Integer.MAX_VALUE).flag(true));
        assertThatThrownBy(text::text).isInstanceOf(IOException.class);
        EntryReader endless = new EntryReader(filled((byte) 0xFF), 0, 20);
        assertThatThrownBy(endless::number).isInstanceOf(IOException.class);
    }

    private static byte[] filled(byte value) {
        byte[] bytes = new byte[20];
        Arrays.fill(bytes, value);
        return bytes;
    }
}
