package dev.tocsin.reference;

import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A place in a file that is too large to be kept: the one line of it, when that is short.
 *
 * @param source the line under its number
 * @param span the place in it
 * @param remark where in the line, in words, when the line is too long to be shown; else empty
 */
record LongFile(SourceText source, Span span, String remark) {
    /** Bundles are often one line of forty million characters. */
    private static final int LONGEST_LINE = 2000;

    /** A place by its line and column, both from 1; line 0 or less is the file itself. */
    static LongFile place(Path file, String name, int line, int column) {
        if (line < 1) {
            return new LongFile(new SourceText(name, ""), Span.at(0), "");
        }
        String text = line(file, line);
        if (text == null || column > text.length() + 1) {
            return new LongFile(new SourceText(name, "", line), Span.at(0), " (column " + column + ")");
        }
        return new LongFile(new SourceText(name, text, line), Span.at(Math.max(0, column - 1)), "");
    }

    Diagnostic diagnostic(Level level, String id, String message, String fix) {
        return new Diagnostic(level, id, source, span, message + remark, fix);
    }

    /** The line without its end; null when it is too long or cannot be read. */
    private static String line(Path file, int number) {
        try (Reader in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)))) {
            StringBuilder line = new StringBuilder();
            int at = 1;
            for (int c = in.read(); c >= 0 && at <= number; c = in.read()) {
                if (c == '\n') {
                    at++;
                } else if (at == number && c != '\r') {
                    line.append((char) c);
                    if (line.length() > LONGEST_LINE) {
                        return null;
                    }
                }
            }
            return line.toString();
        } catch (IOException e) {
            return null;
        }
    }
}
