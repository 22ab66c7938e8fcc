package dev.tocsin.query.eql.function;

import dev.tocsin.query.predicate.ValueTest;
import dev.tocsin.value.Cidr;
import dev.tocsin.value.IpAddress;
import dev.tocsin.value.ValueSyntaxException;
import java.util.List;

/** {@code cidrMatch}: a plain address counts as a block of one. */
final class CidrMatch implements EqlFunction {
    private static final Signature SIGNATURE = new Signature("cidrMatch",
            List.of(Parameter.one("address", EqlType.IP), Parameter.many("block", EqlType.STRING).ofConstants()),
            EqlType.BOOLEAN, false, "7.9.0", "Whether an IP address lies in one of some blocks.");

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public Object apply(List<Object> arguments, boolean ignoreCase) {
        return onField(arguments.subList(1, arguments.size()), ignoreCase).test(arguments.get(0));
    }

    @Override
    public ValueTest onField(List<Object> constants, boolean ignoreCase) {
        return new InBlock(constants.stream().map(block -> block((String) block)).toList());
    }

    private static Cidr block(String text) {
        return Cidr.parse(text).or(() -> IpAddress.parse(text).map(Cidr::of)).orElseThrow(() ->
                new ValueSyntaxException("\"" + text + "\" is no block of addresses: expected something like 10.0.0.0/8"));
    }

    private record InBlock(List<Cidr> blocks) implements ValueTest {
        @Override
        public boolean test(Object value) {
            return value instanceof IpAddress address && blocks.stream().anyMatch(block -> block.contains(address));
        }
    }
}
