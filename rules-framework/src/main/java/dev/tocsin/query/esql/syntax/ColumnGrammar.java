package dev.tocsin.query.esql.syntax;

import dev.tocsin.query.esql.syntax.Lexer.Mode;

import java.util.List;

/** KEEP, DROP, RENAME, MV_EXPAND. */
final class ColumnGrammar {
    private ColumnGrammar() {
    }

    static CommandSyntax keep(Reader in, int start) {
        in.tokens().mode(Mode.NAMES);
        List<NamePattern> names = in.list(() -> in.names().pattern());
        return new CommandSyntax.Keep(in.from(start), names);
    }

    static CommandSyntax drop(Reader in, int start) {
        in.tokens().mode(Mode.NAMES);
        List<NamePattern> names = in.list(() -> in.names().pattern());
        for (NamePattern name : names) {
            if (name.all()) {
                throw new SyntaxException(name.span(), "DROP * would leave no column", null);
            }
        }
        return new CommandSyntax.Drop(in.from(start), names);
    }

    static CommandSyntax rename(Reader in, int start) {
        in.tokens().mode(Mode.NAMES);
        List<CommandSyntax.Rename.Renaming> renamings = in.list(() -> renaming(in));
        return new CommandSyntax.Rename(in.from(start), renamings);
    }

    private static CommandSyntax.Rename.Renaming renaming(Reader in) { // esql 98
        int start = in.tokens().peek().start();
        Name left = in.names().plain("RENAME takes no wildcards");
        boolean assigned = in.tokens().accept("=");
        if (!assigned && !in.tokens().acceptWord("as")) {
            throw in.tokens().unexpected("AS or =");
        }
        Name right = in.names().plain("RENAME takes no wildcards");
        return new CommandSyntax.Rename.Renaming(in.from(start), assigned ? right : left, assigned ? left : right);
    }

    static CommandSyntax mvExpand(Reader in, int start) {
        in.tokens().mode(Mode.NAMES);
        Name column = in.names().plain("MV_EXPAND takes one column and no wildcards");
        return new CommandSyntax.MvExpand(in.from(start), column);
    }
}
