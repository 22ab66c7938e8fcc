package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of strings in lower-case hexadecimal (esql 79). */
final class Digests {
    private Digests() {
    }

    /**
     * The hash of a string's bytes.
     *
     * @throws EsqlException when there is no such algorithm
     */
    static String hex(String algorithm, Object text) {
        return HexFormat.of().formatHex(digest(algorithm).digest(Texts.bytes(text)));
    }

    /**
     * A digest of an algorithm.
     *
     * @throws EsqlException when there is none
     */
    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw EsqlException.of(EsqlException.Kind.NO_SUCH_ALGORITHM, algorithm + " MessageDigest not available");
        }
    }
}
