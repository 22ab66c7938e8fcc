package dev.tocsin.query.predicate;

import dev.tocsin.value.Cidr;
import dev.tocsin.value.IpAddress;

/** Whether an address lies in a block. */
public record InCidr(Cidr block) implements ValueTest {
    @Override
    public boolean covers(ValueTest narrow) {
        return narrow instanceof InCidr inner ? block.contains(inner.block.first()) && block.contains(inner.block.last())
                : ValueTest.super.covers(narrow);
    }

    @Override
    public boolean test(Object value) {
        return value instanceof IpAddress address && block.contains(address);
    }
}
