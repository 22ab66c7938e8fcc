package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Lexer.Mode;
import dev.tocsin.query.esql.syntax.Term.Literal;
import dev.tocsin.query.esql.syntax.Term.Options;
import dev.tocsin.query.esql.value.EsqlType;

import java.util.List;

/** COMPLETION, RERANK, FUSE. */
final class ModelGrammar {
    private ModelGrammar() {
    }

    static CommandSyntax completion(Reader in, int start) {
        Tokens tokens = in.tokens();
        tokens.mode(Mode.EXPRESSION);
        Name target = in.assigned() ? in.names().qualified() : null;
        if (target != null) {
            tokens.expect("=");
        }
        Term prompt = in.expressions().sum();
        Name inference = inference(in, "COMPLETION");
        return new CommandSyntax.Completion(in.from(start), target, prompt, inference);
    }

    static CommandSyntax rerank(Reader in, int start) {
        Tokens tokens = in.tokens();
        tokens.mode(Mode.EXPRESSION);
        Name target = in.assigned() ? in.names().qualified() : null;
        if (target != null) {
            tokens.expect("=");
        }
        Term query = in.constants().read();
        tokens.expectWord("on");
        List<FieldSyntax> fields = in.list(in::field);
        Name inference = inference(in, "RERANK");
        return new CommandSyntax.Rerank(in.from(start), target, query, fields, inference);
    }

    private static Name inference(Reader in, String word) {
        Tokens tokens = in.tokens();
        if (!tokens.acceptWord("with")) {
            throw new SyntaxException(tokens.peek().span(), word + " needs the option [inference_id]",
                    "write WITH {\"inference_id\": \"...\"}");
        }
        if (!tokens.peek().is("{")) { // the form of 8.19 and 9.1
            return in.names().qualified();
        }
        Options options = in.expressions().options();
        Options.Option found = options.entries().get("inference_id");
        boolean text = found != null && found.value() != null && found.value().type() == EsqlType.KEYWORD
                && found.value().value() instanceof String;
        if (!text) {
            throw new SyntaxException(options.span(), word + " needs the option [inference_id]", null);
        }
        Literal value = found.value();
        return new Name(value.span(), (String) value.value());
    }

    static CommandSyntax fuse(Reader in, int start) {
        Tokens tokens = in.tokens();
        tokens.mode(Mode.EXPRESSION);
        if (tokens.peek().isWord("rrf") || tokens.peek().isWord("linear")) {
            tokens.next();
        }
        Name score = null;
        Name group = null;
        List<Name> keys = List.of();
        while (true) {
            if (tokens.acceptWord("score")) {
                tokens.expectWord("by");
                score = in.names().qualified();
            } else if (tokens.acceptWord("group")) {
                tokens.expectWord("by");
                group = in.names().qualified();
            } else if (tokens.acceptWord("key")) {
                tokens.expectWord("by");
                keys = in.list(() -> in.names().qualified());
            } else if (tokens.acceptWord("with")) {
                in.expressions().options();
            } else {
                return new CommandSyntax.Fuse(in.from(start), score, group, keys);
            }
        }
    }
}
