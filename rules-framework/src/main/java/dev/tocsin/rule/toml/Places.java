package dev.tocsin.rule.toml;

import dev.tocsin.source.SourceText;
import java.util.Arrays;
import org.tomlj.TomlPosition;

/** Turns positions of tomlj, which counts lines by their line feeds and columns by code points, into offsets. */
final class Places {
    private final String text;
    private int[] lineStarts = new int[64];
    private int lines = 1;

    Places(SourceText source) {
        this.text = source.text();
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (lines == lineStarts.length) {
                lineStarts = Arrays.copyOf(lineStarts, lines * 2);
            }
            lineStarts[lines++] = at + 1;
        }
    }

    int offset(TomlPosition position) {
        int start = lineStarts[Math.min(position.line(), lines) - 1];
        int available = text.codePointCount(start, Math.min(text.length(), start + 2 * position.column()));
        return text.offsetByCodePoints(start, Math.min(position.column() - 1, available));
    }
}
