package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.value.Cidr;
import dev.tocsin.value.IpAddress;

/** Texts as addresses and blocks of addresses (esql 81). */
final class IpTexts {
    private IpTexts() {
    }

    /**
     * The address that a text is.
     *
     * @throws EsqlException when it is none
     */
    static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow(() -> none(text));
    }

    /**
     * The block that a text is, or the block of a plain address.
     *
     * @throws EsqlException when it is neither
     */
    static Cidr block(String text) {
        return text.indexOf('/') < 0 ? Cidr.of(address(text)) : Cidr.parse(text).orElseThrow(() -> none(text));
    }

    private static EsqlException none(String text) {
        return EsqlException.illegal("'" + text + "' is not an IP string literal.");
    }
}
