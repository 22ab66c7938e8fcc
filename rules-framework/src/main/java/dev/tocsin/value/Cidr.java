package dev.tocsin.value;

import java.util.Optional;

/**
 * A block of IP addresses.
 *
 * @param first its lowest address
 * @param last its highest address
 */
public record Cidr(IpAddress first, IpAddress last) {
    /**
     * The block that a text names: {@code 10.0.0.0/8}, {@code fe80::/10}; bits after the prefix are ignored.
     *
     * @return empty for any other text, a plain address and a prefix on an IPv6-mapped IPv4 address included
     */
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        IpAddress address = IpText.parse(text.substring(0, slash));
        int prefix = prefix(text, slash + 1);
        boolean dotted = text.indexOf(':') < 0;
        boolean ambiguous = address != null && !dotted && address.isIpv4();
        if (address == null || ambiguous || prefix < 0 || prefix > (dotted ? 32 : 128)) {
            return Optional.empty();
        }
        return Optional.of(of(address, dotted ? prefix + 96 : prefix));
    }

    /** The block of one address. */
    public static Cidr of(IpAddress address) {
        return new Cidr(address, address);
    }

    /** Whether the address lies in the block. */
    public boolean contains(IpAddress address) {
        return first.compareTo(address) <= 0 && last.compareTo(address) >= 0;
    }

    private static Cidr of(IpAddress address, int bits) {
        long highHosts = bits >= 64 ? 0 : -1L >>> bits;
        long lowHosts = bits >= 128 ? 0 : bits <= 64 ? -1L : -1L >>> bits - 64;
        return new Cidr(
                new IpAddress(address.high() & ~highHosts, address.low() & ~lowHosts),
                new IpAddress(address.high() | highHosts, address.low() | lowHosts));
    }

    private static int prefix(String text, int from) {
        int out = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || i - from > 2) {
                return -1;
            }
            out = out * 10 + c - '0';
        }
        return from == text.length() ? -1 : out;
    }
}
