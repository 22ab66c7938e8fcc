package dev.tocsin.query.eql;

/** Words as messages put them. */
final class Messages {
    private Messages() {
    }

    /** The word with {@code a} or {@code an}. */
    static String article(String word) {
        return ("aeio".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }

    /** The text as a sentence. */
    static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
