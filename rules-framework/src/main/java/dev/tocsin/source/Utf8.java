package dev.tocsin.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads bytes as UTF-8, strictly. */
public final class Utf8 {
    /** The id of what is said about bytes that are no UTF-8. */
    public static final String ENCODING = "file-encoding";

    private Utf8() {
    }

    /**
     * The text of the bytes. Where they are no UTF-8, one error names the first such byte, and the text has the Latin-1
     * character of each, so that the rest of the file can still be read; a byte order mark is kept and is a warning.
     */
    public static Checked<SourceText> decode(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0 && !isUtf8(bytes)) {
            return broken(name, bytes);
        }
        SourceText source = new SourceText(name, text);
        if (text.startsWith("\uFEFF")) {
            return new Checked<>(source, List.of(new Diagnostic(Level.WARNING, ENCODING, source, new Span(0, 1),
                    "the file begins with a byte order mark, which other readers of TOML refuse", "save it as UTF-8 without one")));
        }
        return Checked.of(source);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Checked<SourceText> broken(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        int first = -1;
        int count = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            first = first < 0 ? out.position() : first;
            count += result.length();
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (in.get() & 0xff));
            }
            decoder.reset();
        }
        String text = out.flip().toString();
        SourceText source = new SourceText(name, text);
        boolean wide = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xFE + 0xFF && first == 0;
        String message = wide ? "the file is UTF-16, but UTF-8 was expected"
                : "byte 0x%02X is not UTF-8".formatted((int) text.charAt(first)) + (count > 1 ? ", the first of " + count + " such bytes" : "");
        return new Checked<>(source, List.of(new Diagnostic(Level.ERROR, ENCODING, source,
                new Span(first, first + 1), message, "save the file as UTF-8")));
    }
}
