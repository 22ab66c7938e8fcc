package dev.tocsin.cache;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The SHA-256 hash of everything that a result depends on; two different sets of ingredients never share one.
 *
 * @param a the first eight bytes, and so on
 */
public record Fingerprint(long a, long b, long c, long d) {
    /** How many bytes it has. */
    static final int SIZE = 32;

    static Fingerprint of(byte[] hash) {
        return read(ByteBuffer.wrap(hash));
    }

    static Fingerprint read(ByteBuffer in) {
        return new Fingerprint(in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }

    void write(ByteBuffer out) {
        out.putLong(a).putLong(b).putLong(c).putLong(d);
    }

    /** The hash as 64 hexadecimal digits. */
    public String hex() {
        HexFormat format = HexFormat.of();
        return format.toHexDigits(a) + format.toHexDigits(b) + format.toHexDigits(c) + format.toHexDigits(d);
    }

    @Override
    public String toString() {
        return hex();
    }
}
