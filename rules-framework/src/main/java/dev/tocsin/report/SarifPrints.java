package dev.tocsin.report;

import dev.tocsin.source.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for findings that stay the same while lines come and go above them: a digest of the check, the file, the line and the
 * flagged text, and a number among those that are equal in that. Not thread safe.
 */
final class SarifPrints {
    private static final int LENGTH = 16;

    private final Map<String, Integer> seen = new HashMap<>();

    String of(Diagnostic finding) {
        String text = finding.source().text();
        int start = Math.min(finding.span().start(), text.length());
        int end = Math.min(finding.span().end(), text.length());
        String line = finding.source().line(finding.position().line()).strip();
        String digest = digest(String.join("\u0000", finding.id(), finding.source().name(), line, text.substring(start, Math.max(start, end))));
        return digest + ":" + seen.merge(digest, 1, Integer::sum);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
