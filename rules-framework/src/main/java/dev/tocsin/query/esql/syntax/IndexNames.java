package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Token.Kind;

/** Reads one index pattern of FROM (esql 14). */
final class IndexNames {
    private IndexNames() {
    }

    static Name read(Tokens tokens, boolean first) {
        Token token = tokens.peek();
        if (token.kind() == Kind.STRING) {
            tokens.next();
            Name whole = new Name(token.span(), token.text());
            boolean leads = first;
            for (String part : token.text().split(",", -1)) {
                check(whole, part.strip(), leads);
                leads = false;
            }
            return join(tokens, whole, first);
        }
        if (token.kind() != Kind.SOURCE) {
            throw tokens.unexpected("an index pattern");
        }
        tokens.next();
        return join(tokens, new Name(token.span(), token.text()), first);
    }

    private static Name join(Tokens tokens, Name head, boolean first) {
        int start = head.span().start();
        String text = head.text();
        boolean joined = false;
        while (tokens.peek().start() == tokens.offset() && (tokens.peek().is(":") || tokens.peek().is("::"))) {
            String sign = tokens.next().text();
            Token part = tokens.peek();
            if (part.kind() != Kind.SOURCE && part.kind() != Kind.STRING) {
                throw tokens.unexpected("the rest of the index pattern");
            }
            tokens.next();
            text += sign + part.text();
            joined = true;
        }
        Name name = new Name(tokens.from(start), text);
        if (joined || name.span().length() == text.length()) {
            check(name, text, first);
        }
        return name;
    }

    private static void check(Name name, String pattern, boolean first) {
        String index = pattern;
        int selector = index.indexOf("::");
        if (selector >= 0) {
            String which = index.substring(selector + 2);
            if (!which.equals("data") && !which.equals("failures")) {
                throw new SyntaxException(name.span(), "the selector [" + which + "] is neither data nor failures", null);
            }
            index = index.substring(0, selector);
        }
        int cluster = index.indexOf(':');
        if (cluster >= 0 && !index.startsWith("<")) {
            index = index.substring(cluster + 1);
        }
        if (index.startsWith("-") && !first) {
            index = index.substring(1);
        }
        boolean dateMath = index.startsWith("<") && index.endsWith(">");
        String wrong = index.isEmpty() ? "must not be empty"
                : index.equals(".") || index.equals("..") ? "must not be '.' or '..'"
                : index.startsWith("_") || index.startsWith("-") || index.startsWith("+")
                        ? "must not start with '_', '-', or '+'"
                : !dateMath && index.matches("(?s).*[\\\\/?\"<>| ,#].*")
                        ? "must not contain any of \\ / ? \" < > | # , or a blank" : null;
        if (wrong != null) {
            throw new SyntaxException(name.span(), "the index name [" + index + "] is invalid: it " + wrong, null);
        }
    }
}
