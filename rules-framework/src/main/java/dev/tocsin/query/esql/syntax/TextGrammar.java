package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Lexer.Mode;
import dev.tocsin.query.esql.syntax.Term.Literal;
import dev.tocsin.query.esql.value.EsqlType;

import java.util.List;

/** DISSECT, GROK, and the commands that split a text into columns under a prefix. */
final class TextGrammar {
    private TextGrammar() {
    }

    static CommandSyntax dissect(Reader in, int start) {
        Tokens tokens = in.tokens();
        tokens.mode(Mode.EXPRESSION);
        Term input = in.expressions().sum();
        Name pattern = in.names().string("a pattern in double quotes");
        String separator = "";
        while (tokens.peek().kind() == Token.Kind.WORD || tokens.peek().kind() == Token.Kind.QUOTED) {
            Name option = in.names().qualified();
            tokens.expect("=");
            Literal value = in.constants().read();
            if (!option.text().equalsIgnoreCase("append_separator")) {
                throw new SyntaxException(option.span(), "DISSECT has no option [" + option.text() + "]",
                        "the only option is APPEND_SEPARATOR");
            }
            if (value.type() != EsqlType.KEYWORD || !(value.value() instanceof String)) {
                throw new SyntaxException(value.span(), "APPEND_SEPARATOR takes a string", null);
            }
            separator = (String) value.value();
            tokens.accept(",");
        }
        return new CommandSyntax.Dissect(in.from(start), input, pattern, separator);
    }

    static CommandSyntax grok(Reader in, int start) {
        in.tokens().mode(Mode.EXPRESSION);
        Term input = in.expressions().sum();
        List<Name> patterns = in.list(() -> in.names().string("a pattern in double quotes"));
        return new CommandSyntax.Grok(in.from(start), input, patterns);
    }

    static CommandSyntax uriParts(Reader in, int start) {
        return parts(in, start, "URI_PARTS");
    }

    static CommandSyntax registeredDomain(Reader in, int start) {
        return parts(in, start, "REGISTERED_DOMAIN");
    }

    static CommandSyntax userAgent(Reader in, int start) {
        return parts(in, start, "USER_AGENT");
    }

    static CommandSyntax ipLocation(Reader in, int start) {
        return parts(in, start, "IP_LOCATION");
    }

    private static CommandSyntax parts(Reader in, int start, String word) {
        Tokens tokens = in.tokens();
        tokens.mode(Mode.EXPRESSION);
        Name prefix = in.names().qualified();
        tokens.expect("=");
        Term input = in.expressions().sum();
        Term.Options options = tokens.acceptWord("with") ? in.expressions().options() : null;
        return new CommandSyntax.Parts(in.from(start), word, prefix, input, options);
    }

    static CommandSyntax metricsInfo(Reader in, int start) {
        return new CommandSyntax.TimeSeries(in.from(start), "METRICS_INFO");
    }

    static CommandSyntax timeSeriesInfo(Reader in, int start) {
        return new CommandSyntax.TimeSeries(in.from(start), "TS_INFO");
    }

    static CommandSyntax timeSeriesCollapse(Reader in, int start) {
        return new CommandSyntax.TimeSeries(in.from(start), "TS_COLLAPSE");
    }
}
