package dev.tocsin.value;

import java.util.Optional;

/**
 * An IP address in its form of 16 bytes; an IPv4 address and its IPv6-mapped form ({@code ::ffff:1.2.3.4}) are the same.
 *
 * @param high the first 8 bytes
 * @param low the last 8 bytes
 */
public record IpAddress(long high, long low) implements Comparable<IpAddress> {
    static final long MAPPED = 0xffff00000000L;

    /** The address that a text is; empty for any other text, a zone ({@code %eth0}) and leading zeros included. */
    public static Optional<IpAddress> parse(String text) {
        return Optional.ofNullable(IpText.parse(text));
    }

    /** Whether it is an IPv4 address. */
    public boolean isIpv4() {
        return high == 0 && low >>> 32 == 0xffff;
    }

    /** By the 16 bytes, unsigned: every IPv4 address lies inside {@code ::/80}. */
    @Override
    public int compareTo(IpAddress other) {
        int first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }

    /** The text that Elasticsearch gives it: dotted for IPv4, RFC 5952 for IPv6. */
    @Override
    public String toString() {
        return IpText.format(this);
    }
}
