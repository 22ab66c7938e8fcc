package dev.tocsin.query.predicate;

import dev.tocsin.value.Cidr;
import dev.tocsin.value.IpAddress;

/** Whether an address lies in a block. */
public record InCidr(Cidr block) implements ValueTest {
    @Override
    public boolean test(Object value) {
        return value instanceof IpAddress address && block.contains(address);
    }
}
