package dev.tocsin.cache;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.BiConsumer;

/** Writes a result as bytes that {@link EntryReader} reads in the same order. Not thread safe. */
public final class EntryWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A whole number; small ones take a byte. */
    public EntryWriter number(long number) {
        long left = number << 1 ^ number >> 63;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
        return this;
    }

    /** True or false. */
    public EntryWriter flag(boolean flag) {
        return number(flag ? 1 : 0);
    }

    /** A text, or null. */
    public EntryWriter text(String text) {
        if (text == null) {
            return number(-1);
        }
        boolean narrow = text.chars().allMatch(c -> c < 256);
        number(text.length()).flag(narrow);
        if (narrow) {
            out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            // not UTF-8, which has no form for half of a surrogate pair
            text.chars().forEach(c -> {
                out.write(c >> 8);
                out.write(c);
            });
        }
        return this;
    }

    /** A fingerprint. */
    public EntryWriter fingerprint(Fingerprint fingerprint) {
        return number(fingerprint.a()).number(fingerprint.b()).number(fingerprint.c()).number(fingerprint.d());
    }

    /** How many elements there are, and each of them. */
    public <T> EntryWriter list(Collection<T> elements, BiConsumer<EntryWriter, T> each) {
        number(elements.size());
        elements.forEach(element -> each.accept(this, element));
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
