package dev.tocsin.value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words that Elasticsearch's default analyzer makes of a text field: split at word boundaries, lower-cased (kql 33). */
public final class StandardText {
    private static final Analyzer ANALYZER = new StandardAnalyzer();

    private StandardText() {
    }

    /** The words of a text in order; none for a text of blanks and punctuation. */
    public static List<String> words(String text) {
        List<String> out = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                out.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    /** What the analyzer makes of a part of a word in a pattern: lower case, nothing split. */
    public static String normalized(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
