package dev.tocsin.query;

import dev.tocsin.source.Checked;
import dev.tocsin.source.EmbeddedText;
import java.util.List;

/** A language that rules and hunts write queries in. Thread safe. */
public interface QueryLanguage {
    /** Its name in a rule file: {@code kuery}, {@code lucene}, {@code eql}, {@code esql}. */
    String id();

    /**
     * Reads a query.
     *
     * @return the query, or all syntax errors that were found; never throws for bad text, however large or deep
     */
    Checked<Query> parse(EmbeddedText text);

    /** The words of a query in their order, for showing it; of a text that is no query as many as can be told. Never throws. */
    List<Word> words(String text);
}
