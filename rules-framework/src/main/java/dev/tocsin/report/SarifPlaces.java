package dev.tocsin.report;

import dev.tocsin.source.Position;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Places in the words of SARIF: lines and columns from 1, columns in UTF-16 units, the end column after the last character. */
final class SarifPlaces {
    private final String folder;

    /** @param folder where names of files begin, below the git repository, with a slash at its end or empty */
    SarifPlaces(String folder) {
        this.folder = folder;
    }

    Map<String, Object> location(SourceText source, Span span) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("artifactLocation", artifact(source));
        out.put("region", region(source, span));
        return out;
    }

    Map<String, Object> artifact(SourceText source) {
        return Map.of("uri", uri(source.name().startsWith("/") ? source.name() : folder + source.name()));
    }

    static Map<String, Object> region(SourceText source, Span span) {
        Position start = source.position(span.start());
        Position end = source.position(span.end());
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", start.line());
        region.put("startColumn", start.column());
        region.put("endLine", end.line());
        region.put("endColumn", end.column());
        return region;
    }

    /** A path as a relative URI reference. */
    private static String uri(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
