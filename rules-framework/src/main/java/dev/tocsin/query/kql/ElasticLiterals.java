package dev.tocsin.query.kql;

import dev.tocsin.query.kql.ElasticToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Makes field names and values of tokens of Elasticsearch's dialect (kql 56). */
final class ElasticLiterals {
    private ElasticLiterals() {
    }

    /** The tokens, at least one, joined by one blank each. */
    static Literal of(List<ElasticToken> tokens) {
        int start = tokens.get(0).start();
        int end = tokens.get(tokens.size() - 1).end();
        if (tokens.get(0).kind() == Kind.QUOTED) {
            String raw = tokens.get(0).text();
            return new Literal(Literal.Kind.QUOTED, List.of(unescape(raw.substring(1, raw.length() - 1), true)), start, end);
        }
        List<String> texts = new ArrayList<>();
        boolean pattern = false;
        for (ElasticToken token : tokens) {
            pattern |= token.kind() == Kind.STAR || token.kind() == Kind.WORD && hasWildcard(token.text());
            texts.add(token.kind() == Kind.WORD ? unescape(token.text(), false) : token.text());
        }
        String text = String.join(" ", texts);
        return new Literal(Literal.Kind.UNQUOTED, pattern ? List.of(text.split("\\*", -1)) : List.of(text), start, end);
    }

    /** A star before the first backslash makes a pattern, in which all stars are active. */
    private static boolean hasWildcard(String word) {
        int star = word.indexOf('*');
        int backslash = word.indexOf('\\');
        return star >= 0 && (backslash < 0 || star < backslash);
    }

    private static String unescape(String raw, boolean quoted) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c != '\\' || at + 1 == raw.length()) {
                out.append(c);
                continue;
            }
            int keyword = quoted ? 0 : keyword(raw, at + 1);
            char next = raw.charAt(++at);
            int whitespace = "trn".indexOf(next);
            if (keyword > 0) {
                out.append(raw, at, at + keyword);
                at += keyword - 1;
            } else if (whitespace >= 0) {
                out.append("\t\r\n".charAt(whitespace));
            } else if (next == 'u' && at + 5 <= raw.length() && raw.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
                out.append((char) Integer.parseInt(raw.substring(at + 1, at + 5), 16));
                at += 4;
            } else if (next == '"' || next == '\\' || !quoted && "():<>*{}".indexOf(next) >= 0) {
                out.append(next);
            } else {
                out.append('\\').append(next);
            }
        }
        return out.toString();
    }

    private static int keyword(String raw, int at) {
        for (String keyword : List.of("and", "or", "not")) {
            if (raw.regionMatches(true, at, keyword, 0, keyword.length())) {
                return keyword.length();
            }
        }
        return 0;
    }
}
