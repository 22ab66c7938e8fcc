package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.value.IpAddress;
import java.util.Set;

/** {@code IP_PREFIX}: a wrong length gives null (esql 81). */
final class IpPrefix {
    static final ScalarFunction FUNCTION = ScalarFunction.named("ip_prefix").since("8.15")
            .summary("The lowest address that shares a number of leading bits with an address.")
            .required("ip", Set.of(EsqlType.IP))
            .required("prefixLengthV4", Set.of(EsqlType.INTEGER))
            .required("prefixLengthV6", Set.of(EsqlType.INTEGER))
            .returns(EsqlType.IP)
            .body((arguments, evaluation) -> {
                int four = length(arguments[1], 4, 32);
                int six = length(arguments[2], 6, 128);
                IpAddress address = (IpAddress) arguments[0];
                int bits = address.isIpv4() ? four + 96 : six;
                return new IpAddress(bits >= 64 ? address.high() : masked(address.high(), bits),
                        masked(address.low(), Math.max(bits - 64, 0)));
            });

    private IpPrefix() {
    }

    private static int length(Object length, int version, int most) {
        int bits = (int) length;
        if (bits < 0 || bits > most) {
            throw EsqlException.illegal("Prefix length v" + version + " must be in range [0, " + most + "], found " + bits);
        }
        return bits;
    }

    private static long masked(long half, int bits) {
        return bits == 0 ? 0 : half & -1L << 64 - bits;
    }
}
