package dev.tocsin.cache;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@link EntryWriter} wrote, in the same order. Whatever does not fit is an {@link IOException}, for which
 * {@link ResultStore#find} says that there is no such result. Not thread safe.
 */
public final class EntryReader {
    private final byte[] bytes;
    private final int end;
    private int at;

    EntryReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** A whole number. */
    public long number() throws IOException {
        long bits = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= end) {
                throw new EOFException("the result is cut");
            }
            byte b = bytes[at++];
            bits |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return bits >>> 1 ^ -(bits & 1);
            }
        }
        throw new IOException("no number");
    }

    /** A whole number that is not negative and no larger than another. */
    public int number(int most) throws IOException {
        long number = number();
        if (number < 0 || number > most) {
            throw new IOException(number + " is not between 0 and " + most);
        }
        return (int) number;
    }

    /** True or false. */
    public boolean flag() throws IOException {
        return number(1) == 1;
    }

    /** A text, or null. */
    public String text() throws IOException {
        long length = number();
        if (length == -1) {
            return null;
        }
        boolean narrow = flag();
        if (length < 0 || length > (end - at) / (narrow ? 1 : 2)) {
            throw new EOFException("the result is cut");
        }
        int from = at;
        at += (int) length * (narrow ? 1 : 2);
        if (narrow) {
            return new String(bytes, from, (int) length, StandardCharsets.ISO_8859_1);
        }
        char[] text = new char[(int) length];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) (bytes[from + 2 * i] << 8 | bytes[from + 2 * i + 1] & 0xFF);
        }
        return new String(text);
    }

    /** A fingerprint. */
    public Fingerprint fingerprint() throws IOException {
        return new Fingerprint(number(), number(), number(), number());
    }

    /** A list; every element takes a byte at least. */
    public <T> List<T> list(ResultStore.Decoder<T> each) throws IOException {
        int size = number(end - at);
        List<T> elements = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            elements.add(each.decode(this));
        }
        return elements;
    }

    boolean atEnd() {
        return at == end;
    }
}
