package dev.tocsin.value;

/** Reads and writes the text forms of IP addresses. */
final class IpText {
    private static final int GROUPS = 8;

    private IpText() {
    }

    /** Null for a text that is no address. */
    static IpAddress parse(String text) {
        if (text.length() < 2 || text.length() > 45) {
            return null;
        }
        if (text.indexOf(':') < 0) {
            long v4 = ipv4(text, 0);
            return v4 < 0 ? null : new IpAddress(0, IpAddress.MAPPED | v4);
        }
        return ipv6(text);
    }

    private static long ipv4(String text, int from) {
        long out = 0;
        int at = from;
        for (int part = 0; part < 4; part++) {
            int start = at;
            int octet = 0;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && at - start < 3) {
                octet = octet * 10 + text.charAt(at++) - '0';
            }
            boolean leadingZero = at - start > 1 && text.charAt(start) == '0';
            if (at == start || octet > 255 || leadingZero) {
                return -1;
            }
            out = out << 8 | octet;
            if (part < 3 && (at >= text.length() || text.charAt(at++) != '.')) {
                return -1;
            }
        }
        return at == text.length() ? out : -1;
    }

    private static IpAddress ipv6(String text) {
        int[] groups = new int[GROUPS];
        int count = 0;
        int gap = -1;
        int at = 0;
        if (text.startsWith("::")) {
            gap = 0;
            at = 2;
        }
        while (at < text.length()) {
            if (count == GROUPS) {
                return null;
            }
            int end = at;
            int group = 0;
            while (end < text.length() && end - at < 5 && hex(text.charAt(end)) >= 0) {
                group = group << 4 | hex(text.charAt(end++));
            }
            if (end < text.length() && text.charAt(end) == '.') {
                long v4 = ipv4(text, at);
                if (v4 < 0 || count > GROUPS - 2) {
                    return null;
                }
                groups[count++] = (int) (v4 >>> 16);
                groups[count++] = (int) (v4 & 0xffff);
                break;
            }
            if (end == at || end - at > 4) {
                return null;
            }
            groups[count++] = group;
            at = end;
            if (at == text.length()) {
                break;
            }
            if (text.charAt(at++) != ':') {
                return null;
            }
            if (at < text.length() && text.charAt(at) == ':') {
                if (gap >= 0) {
                    return null;
                }
                gap = count;
                at++;
            } else if (at == text.length()) {
                return null;
            }
        }
        return assemble(groups, count, gap);
    }

    private static IpAddress assemble(int[] groups, int count, int gap) {
        if (gap < 0 ? count != GROUPS : count == GROUPS) {
            return null;
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < GROUPS; i++) {
            int group = gap < 0 || i < gap ? groups[i] : i < gap + GROUPS - count ? 0 : groups[i - GROUPS + count];
            if (i < 4) {
                high = high << 16 | group;
            } else {
                low = low << 16 | group;
            }
        }
        return new IpAddress(high, low);
    }

    private static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' && c < 128 ? lower - 'a' + 10 : -1;
    }

    static String format(IpAddress address) {
        if (address.isIpv4()) {
            long v4 = address.low();
            return (v4 >>> 24 & 255) + "." + (v4 >>> 16 & 255) + "." + (v4 >>> 8 & 255) + "." + (v4 & 255);
        }
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (int) ((i < 4 ? address.high() : address.low()) >>> 48 - 16 * (i & 3)) & 0xffff;
        }
        int gap = -1;
        int longest = 1; // RFC 5952: a single zero group is written out
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - i > longest) {
                gap = i;
                longest = end - i;
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == gap) {
                out.append("::");
                i += longest - 1;
            } else {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ':') {
                    out.append(':');
                }
                out.append(Integer.toHexString(groups[i]));
            }
        }
        return out.toString();
    }
}
