package dev.tocsin.query.esql.function;

import dev.tocsin.query.esql.value.EsqlException;
import dev.tocsin.query.esql.value.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads points and checks shapes in well-known text: {@code POINT (12.5 55.6)}. */
public final class WellKnownText {
    private static final int MAX_DEPTH = 100;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]+|[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[(),]");
    /** How many pairs of parentheses stand around the coordinates of a kind. */
    private static final Map<String, Integer> NESTING = Map.of("POINT", 1, "LINESTRING", 1, "POLYGON", 2, "MULTILINESTRING", 2,
            "MULTIPOLYGON", 3);

    private final List<String> tokens = new ArrayList<>();
    private int at;

    private WellKnownText(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (!text.substring(end, matcher.start()).isBlank()) {
                break;
            }
            tokens.add(matcher.group().toUpperCase(Locale.ROOT));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw EsqlException.illegal("Failed to parse WKT: unexpected text [" + text.substring(end).strip() + "]");
        }
    }

    /**
     * The point that a text is.
     *
     * @throws EsqlException when it is none
     */
    public static Point point(String text) {
        WellKnownText reader = new WellKnownText(text);
        reader.expect("POINT");
        reader.expect("(");
        Point point = new Point(reader.number(), reader.number());
        reader.expect(")");
        reader.end();
        return point;
    }

    /**
     * The text itself.
     *
     * @throws EsqlException when it is no shape
     */
    static String shape(String text) {
        WellKnownText reader = new WellKnownText(text);
        reader.geometry(0);
        reader.end();
        return text;
    }

    private void geometry(int depth) {
        String kind = next();
        if (peek().equals("EMPTY")) {
            next();
        } else if (kind.equals("GEOMETRYCOLLECTION") && depth < MAX_DEPTH) {
            list(() -> geometry(depth + 1));
        } else if (kind.equals("MULTIPOINT")) {
            list(this::maybeWrapped);
        } else if (kind.equals("BBOX") || kind.equals("ENVELOPE")) {
            list(this::number);
        } else if (NESTING.containsKey(kind)) {
            coordinates(NESTING.get(kind));
        } else {
            throw EsqlException.illegal("Failed to parse WKT: Unknown geometry type: " + kind.toLowerCase(Locale.ROOT));
        }
    }

    private void coordinates(int parentheses) {
        list(parentheses == 1 ? this::pair : () -> coordinates(parentheses - 1));
    }

    private void maybeWrapped() {
        if (peek().equals("(")) {
            coordinates(1);
        } else {
            pair();
        }
    }

    private void pair() {
        number();
        number();
        while (!peek().equals(",") && !peek().equals(")")) {
            number();
        }
    }

    private void list(Runnable item) {
        expect("(");
        item.run();
        while (peek().equals(",")) {
            next();
            item.run();
        }
        expect(")");
    }

    private double number() {
        String token = next();
        try {
            return Double.parseDouble(token);
        } catch (NumberFormatException e) {
            throw EsqlException.illegal("Failed to parse WKT: expected number but found: '" + token + "'");
        }
    }

    private void expect(String token) {
        String found = next();
        if (!found.equals(token)) {
            throw EsqlException.illegal("Failed to parse WKT: expected " + token + " but found: " + found);
        }
    }

    private void end() {
        if (at < tokens.size()) {
            throw EsqlException.illegal("Failed to parse WKT: expected end of WKT string but found additional text: " + peek());
        }
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "end-of-stream";
    }

    private String next() {
        String token = peek();
        at++;
        return token;
    }
}
