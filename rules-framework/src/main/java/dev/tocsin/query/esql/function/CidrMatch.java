package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.EsqlType;
import dev.tocsin.value.Cidr;
import dev.tocsin.value.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code CIDR_MATCH}: a bad block ends the query, also a computed one; any null block gives null (esql 81). */
final class CidrMatch {
    static final ScalarFunction FUNCTION = ScalarFunction.named("cidr_match").since("8.11")
            .summary("Whether an address lies in any of some blocks.")
            .required("ip", Set.of(EsqlType.IP))
            .required("blockX", EsqlType.STRING)
            .variadic("more", EsqlType.STRING)
            .returns(EsqlType.BOOLEAN)
            .bind(call -> {
                List<Cidr> known = new ArrayList<>();
                List<Integer> computed = new ArrayList<>();
                for (int i = 1; i < call.count(); i++) {
                    if (call.constantText(i) == null) {
                        computed.add(i);
                    } else {
                        known.add(IpTexts.block(call.constantText(i)));
                    }
                }
                return (arguments, evaluation) -> matches((IpAddress) arguments[0], known, computed, arguments);
            });

    private CidrMatch() {
    }

    private static boolean matches(IpAddress address, List<Cidr> known, List<Integer> computed, Object[] arguments) {
        boolean found = known.stream().anyMatch(block -> block.contains(address));
        for (int i : computed) {
            try {
                found |= IpTexts.block((String) arguments[i]).contains(address);
            } catch (EsqlException e) {
                throw new AbortException(e.getMessage());
            }
        }
        return found;
    }
}
