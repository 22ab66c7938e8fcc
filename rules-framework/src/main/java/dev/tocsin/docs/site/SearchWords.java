package dev.tocsin.docs.site;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text as the search knows them; the script of the site cuts what people type in the same way. */
final class SearchWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?");
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** What is longer is nothing that people type, such as a key or an encoded command. */
    private static final int LONGEST = 63;

    private SearchWords() {
    }

    /** Adds the words, in small letters without marks; of {@code process.name} also {@code process} and {@code name}. */
    static void collect(String text, Collection<String> out) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        Matcher word = WORD.matcher(plain);
        while (word.find()) {
            String found = word.group();
            add(found, out);
            if ((found.indexOf('.') > 0 || found.indexOf('-') > 0 || found.indexOf('_') > 0) && !UUID.matcher(found).matches()) {
                Matcher part = PART.matcher(found);
                while (part.find()) {
                    add(part.group(), out);
                }
            }
        }
    }

    private static void add(String word, Collection<String> out) {
        if (word.length() > 1 && word.length() <= LONGEST) {
            out.add(word);
        }
    }
}
