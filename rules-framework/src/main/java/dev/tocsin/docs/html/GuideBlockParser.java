package dev.tocsin.docs.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.rule.toml.TomlTable;
import java.util.Optional;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Finds the blocks of investigation guides in a text; what is not quite one stays text. */
final class GuideBlockParser implements InlineContentParser {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 20_000;
    private final TomlTable transform;

    private GuideBlockParser(TomlTable transform) {
        this.transform = transform;
    }

    /** Makes a parser for each text. */
    record Factory(TomlTable transform) implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('!', '$');
        }

        @Override
        public InlineContentParser create() {
            return new GuideBlockParser(transform);
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        boolean written = scanner.next('!') && scanner.next('{');
        if (!written && !scanner.next('$')) {
            return ParsedInline.none();
        }
        String kind = scanner.next("osquery") ? "osquery" : scanner.next("investigate") ? "investigate" : null;
        if (kind == null) {
            return ParsedInline.none();
        }
        Optional<GuideBlock> block = written ? json(kind, scanner) : placeholder(kind, scanner);
        return block.map(found -> ParsedInline.of(found, scanner.position())).orElseGet(ParsedInline::none);
    }

    private Optional<GuideBlock> placeholder(String kind, Scanner scanner) {
        int number = 0;
        int digits = 0;
        if (scanner.next('_')) {
            while (digits < 4 && scanner.peek() >= '0' && scanner.peek() <= '9') {
                number = number * 10 + scanner.peek() - '0';
                digits++;
                scanner.next();
            }
        }
        return digits == 0 ? Optional.empty() : GuideBlocks.ofTransform(kind, number, transform);
    }

    private static Optional<GuideBlock> json(String kind, Scanner scanner) {
        Position start = scanner.position();
        if (scanner.peek() != '{' || !object(scanner)) {
            return Optional.empty();
        }
        String text = scanner.getSource(start, scanner.position()).getContent();
        if (!scanner.next('}')) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(text);
            return node.isObject() ? Optional.of(GuideBlocks.ofJson(kind, node)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Goes behind the brace that closes the one ahead; false when there is none nearby. */
    private static boolean object(Scanner scanner) {
        int depth = 0;
        boolean quoted = false;
        for (int read = 0; read < LONGEST && scanner.hasNext(); read++) {
            char c = scanner.peek();
            scanner.next();
            if (quoted && c == '\\' && scanner.hasNext()) {
                scanner.next();
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                depth++;
            } else if (!quoted && c == '}' && --depth == 0) {
                return true;
            }
        }
        return false;
    }
}
