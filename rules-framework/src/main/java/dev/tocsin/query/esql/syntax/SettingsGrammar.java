package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Lexer.Mode;
import dev.tocsin.query.esql.syntax.Term.Literal;
import dev.tocsin.query.esql.value.EsqlType;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code SET name = value;} before the query. */
final class SettingsGrammar {
    private static final Map<String, EsqlType> KNOWN = Map.of("project_routing", EsqlType.KEYWORD, "time_zone", EsqlType.KEYWORD,
            "unmapped_fields", EsqlType.KEYWORD, "column_metadata", EsqlType.BOOLEAN, "approximation", EsqlType.NULL);

    private SettingsGrammar() {
    }

    static void read(Reader in, List<QuerySyntax.Setting> settings) {
        Tokens tokens = in.tokens();
        tokens.mode(Mode.EXPRESSION);
        while (tokens.peek().isWord("set")) {
            tokens.next();
            settings.addAll(in.list(() -> setting(in)));
            tokens.expect(";");
        }
    }

    private static QuerySyntax.Setting setting(Reader in) {
        Name name = in.names().single("the name of a setting");
        in.tokens().expect("=");
        if (known(name).text().equalsIgnoreCase("project_routing")) {
            throw new SyntaxException(name.span(), "the setting [project_routing] is for searches across projects only", null);
        }
        if (in.tokens().peek().is("{")) {
            Term.Options options = in.expressions().options();
            return new QuerySyntax.Setting(known(name), new Literal(options.span(), EsqlType.NULL, null));
        }
        Literal value = in.constants().read();
        EsqlType expected = KNOWN.get(known(name).text().toLowerCase(Locale.ROOT));
        if (expected != EsqlType.NULL && value.type() != expected) {
            throw new SyntaxException(value.span(), "the setting [" + name.text() + "] must be of type " + expected.esName(), null);
        }
        return new QuerySyntax.Setting(name, value);
    }

    private static Name known(Name name) {
        if (!KNOWN.containsKey(name.text().toLowerCase(Locale.ROOT))) {
            throw new SyntaxException(name.span(), "there is no setting [" + name.text() + "]",
                    "settings are " + String.join(", ", KNOWN.keySet().stream().sorted().toList()));
        }
        return name;
    }
}
