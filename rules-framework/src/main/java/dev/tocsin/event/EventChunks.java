package dev.tocsin.event;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream of events into pieces that end at the end of a line, or takes it whole when its events span lines. */
final class EventChunks {
    private static final int SIZE = 16 << 20;
    private static final int MAX = Integer.MAX_VALUE - 16;

    private final InputStream in;
    private final long expected;
    private long taken;
    private byte[] rest = {};
    private boolean ended;
    private boolean started;
    private boolean linewise;

    /** A piece; bytes from {@code from} to {@code to}. */
    record Chunk(byte[] bytes, int from, int to, boolean linewise) {
    }

    /** Says that no array of bytes is long enough. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Pieces of a stream.
     *
     * @param expected how many bytes it probably has
     */
    EventChunks(InputStream in, long expected) {
        this.in = in;
        this.expected = expected;
    }

    /** Null after the last piece. */
    Chunk next() throws IOException {
        if (ended && rest.length == 0) {
            return null;
        }
        byte[] bytes = fill(rest);
        int end = lineEnd(bytes);
        int from = 0;
        if (!started) {
            started = true;
            from = hasMark(bytes) ? 3 : 0;
            linewise = JsonLines.linewise(bytes, from, end);
        }
        if (!linewise) {
            while (!ended) {
                bytes = fill(bytes);
            }
            end = bytes.length;
        }
        Chunk chunk = new Chunk(bytes, from, end, linewise);
        rest = end == bytes.length ? new byte[0] : Arrays.copyOfRange(bytes, end, bytes.length);
        return chunk;
    }

    /** The bytes with more behind them, until there is a whole line or the stream ends. */
    private byte[] fill(byte[] start) throws IOException {
        byte[] bytes = start;
        do {
            if (bytes.length >= MAX) {
                throw new TooLargeException();
            }
            long likely = Math.max(1024, expected - taken + 1);
            int more = (int) Math.min(Math.min(likely, Math.max(SIZE, bytes.length)), MAX - bytes.length);
            int used = bytes.length;
            bytes = Arrays.copyOf(bytes, used + more);
            int read = in.readNBytes(bytes, used, more);
            taken += read;
            if (read < more) {
                ended = true;
                bytes = Arrays.copyOf(bytes, used + read);
            }
        } while (!ended && lineEnd(bytes) == 0);
        return bytes;
    }

    /** After the last line feed; the end of the bytes when the stream ended. */
    private int lineEnd(byte[] bytes) {
        int end = bytes.length;
        while (!ended && end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }
}
