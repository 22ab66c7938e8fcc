package dev.tocsin.rule.toml;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.TomlParseError;

/** Says tomlj's errors with a span and, where there is a usual reason, with a way to mend them. */
final class SyntaxErrors {
    private static final Pattern DEFINED = Pattern.compile("(.+) previously defined at line (\\d+), column \\d+");

    private final SourceText source;
    private final String text;
    private final Layout layout;
    private final Places places;

    SyntaxErrors(SourceText source, Layout layout, Places places) {
        this.source = source;
        this.text = source.text();
        this.layout = layout;
        this.places = places;
    }

    Diagnostic diagnostic(TomlParseError error) {
        String message = error.getMessage().replaceFirst(" \\(line \\d+, column \\d+\\)$", "");
        int at = places.offset(error.position());
        Optional<Span> string = message.startsWith("Unexpected end of") ? unclosedBefore(at) : Optional.empty();
        if (string.isPresent()) {
            return unclosed(string.get());
        }
        Span span = span(at, message);
        String word = span.of(text);
        String plain = message.startsWith("Unexpected '") && message.endsWith("expected a value")
                ? "\"" + word + "\" is no value; a string in quotes, a number, true, false, a date, a list or a table was expected"
                : plain(message);
        return TomlReader.error(source, span, plain, fix(message, word));
    }

    private Optional<Span> unclosedBefore(int at) {
        return layout.unclosed().stream().filter(s -> s.start() < at
                && (layout.style(s.start()).multiLine() ? at >= text.length() : s.end() == at)).findFirst();
    }

    private Diagnostic unclosed(Span string) {
        TomlString.Style style = layout.style(string.start());
        String delimiter = style.delimiter();
        if (style.multiLine()) {
            return TomlReader.error(source, new Span(string.start(), string.start() + 3), "the string that begins here with "
                    + delimiter + " is never closed", "write " + delimiter + " after its last line");
        }
        return TomlReader.error(source, string, "the string that begins here is not closed on its line",
                "close it with " + delimiter + ", or write a text of several lines between " + delimiter.repeat(3));
    }

    private Span span(int at, String message) {
        if (message.startsWith("Invalid escape")) {
            return new Span(at, Math.min(text.length(), at + 2));
        }
        int end = at;
        while (end < text.length() && " \t\r\n,]}#=\"'[{".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean character = end == at && at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r';
        return new Span(at, character ? at + 1 : end);
    }

    private static String plain(String message) {
        Matcher before = DEFINED.matcher(message);
        if (before.matches()) {
            return "\"" + before.group(1) + "\" was defined before, at line " + before.group(2);
        }
        boolean beginsWithName = message.contains("defined") || message.contains(" is not a");
        return beginsWithName ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private static String fix(String message, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (message.startsWith("Invalid escape")) {
            return "double the backslash, or write the string between single quotes, where a backslash is a backslash";
        } else if (message.contains("previously defined")) {
            return "keep one of the two";
        } else if (message.endsWith("expected a value") && !word.isEmpty()) {
            return lower.equals("true") || lower.equals("false") ? "write " + lower : "put the text between quotes";
        } else if (message.contains("expected . or =") && word.startsWith(":")) {
            return "write \"=\" for \":\"";
        } else if (message.contains("inline table (TOML versions")) {
            return "write the table on one line without a last comma, or as a table with a header";
        } else if (message.startsWith("Unexpected '\\u00")) {
            return "remove the control character, or write it as an escape in a string between double quotes";
        }
        return null;
    }
}
