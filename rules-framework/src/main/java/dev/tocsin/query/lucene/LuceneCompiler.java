package dev.tocsin.query.lucene;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.query.CompiledQuery;
import dev.tocsin.query.predicate.All;
import dev.tocsin.query.predicate.And;
import dev.tocsin.query.predicate.Bounds;
import dev.tocsin.query.predicate.FieldLeaves;
import dev.tocsin.query.predicate.None;
import dev.tocsin.query.predicate.Not;
import dev.tocsin.query.predicate.Or;
import dev.tocsin.query.predicate.Predicate;
import dev.tocsin.query.predicate.PredicateQuery;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.EmbeddedText;
import dev.tocsin.source.Level;
import dev.tocsin.source.Span;
import dev.tocsin.value.FieldType.Family;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.StandardText;
import dev.tocsin.value.ValueSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds a query string to the fields of a schema (kql 62 to 66). */
final class LuceneCompiler {
    private final EmbeddedText source;
    private final Schema schema;
    private final LuceneOptions options;
    private final FieldLeaves leaves;
    private final List<Diagnostic> errors = new ArrayList<>();

    LuceneCompiler(EmbeddedText source, Schema schema, LuceneOptions options) {
        this.source = source;
        this.schema = schema;
        this.options = options;
        this.leaves = new FieldLeaves(schema, options.timeZone(), LetterCase.EXACT);
    }

    Checked<CompiledQuery> compile(LuceneNode node) {
        Predicate predicate = predicate(node)
                .orElseGet(() -> new None(null, node.span(), "the analyzer leaves nothing of this query"));
        return new Checked<>(errors.isEmpty() ? new PredicateQuery(source, predicate) : null, errors);
    }

    /** Empty for words of which the analyzer leaves nothing: such a clause is dropped. */
    private Optional<Predicate> predicate(LuceneNode node) {
        if (node instanceof LuceneNode.Clauses clauses) {
            return clauses(clauses);
        }
        if (node instanceof LuceneNode.Exists exists) {
            return Optional.of(exists(exists));
        }
        return node instanceof LuceneNode.Leaf leaf ? overFields(leaf) : Optional.of(new All(node.span(), null));
    }

    private Optional<Predicate> clauses(LuceneNode.Clauses clauses) {
        List<Predicate> all = all(clauses.must());
        List<Predicate> some = all(clauses.should());
        List<Predicate> none = all(clauses.mustNot());
        if (all.isEmpty() && some.isEmpty() && none.isEmpty()) {
            return Optional.empty();
        }
        List<Predicate> parts = new ArrayList<>(all);
        if (all.isEmpty() && !some.isEmpty()) { // kql 62
            parts.add(some.size() == 1 ? some.get(0) : new Or(some, clauses.span()));
        }
        none.forEach(part -> parts.add(new Not(part, part.span()))); // kql 66
        return Optional.of(parts.size() == 1 ? parts.get(0) : new And(parts, clauses.span()));
    }

    private List<Predicate> all(List<LuceneNode> nodes) {
        return nodes.stream().flatMap(node -> predicate(node).stream()).toList();
    }

    private Predicate exists(LuceneNode.Exists exists) {
        List<Predicate> parts = fields(exists.field()).stream().map(field -> leaves.exists(field, exists.span())).toList();
        return either(parts, exists.field(), exists.span());
    }

    private Optional<Predicate> overFields(LuceneNode.Leaf leaf) {
        if (leaf.field().equals("*")) {
            return Optional.of(leaves.someField("*", field -> leaf(field, leaf), leaf.span()));
        }
        List<Field> fields = fields(leaf.field());
        List<Predicate> parts = new ArrayList<>();
        boolean dropped = false;
        for (Field field : fields) {
            try {
                Optional<Predicate> part = leaf(field, leaf);
                part.ifPresent(parts::add);
                dropped |= part.isEmpty();
            } catch (ValueSyntaxException e) {
                if (options.lenient()) {
                    parts.add(new None(field.path(), leaf.span(), e.getMessage())); // kql 65
                } else {
                    errors.add(source.diagnostic(Level.ERROR, "lucene-type", leaf.span(), e.getMessage(), null));
                    return Optional.of(new None(field.path(), leaf.span(), null));
                }
            }
        }
        return parts.isEmpty() && dropped ? Optional.empty() : Optional.of(either(parts, leaf.field(), leaf.span()));
    }

    private Predicate either(List<Predicate> parts, String field, Span span) {
        return parts.isEmpty() ? new None(field, span, field + " is not mapped")
                : parts.size() == 1 ? parts.get(0) : new Or(parts, span);
    }

    private List<Field> fields(String name) {
        List<Field> found = name.indexOf('*') >= 0 ? schema.matching(name) : leaves.field(name).map(List::of).orElse(List.of());
        return found.stream().filter(field -> schema.nestedParent(field.path()).isEmpty()).toList(); // kql 40
    }

    private Optional<Predicate> leaf(Field field, LuceneNode.Leaf leaf) {
        Span span = leaf.span();
        boolean text = field.type().family() == Family.TEXT;
        if (leaf instanceof LuceneNode.Words words) {
            return leaves.match(field, words.text(), false, 0, span).map(made -> everyWord(field, words, made));
        }
        if (leaf instanceof LuceneNode.Quoted quoted) {
            return leaves.match(field, quoted.text(), true, quoted.slop(), span);
        }
        if (leaf instanceof LuceneNode.Range range) {
            Bounds bounds = range.bounds();
            return Optional.of(leaves.range(field, text ? bounds.map(StandardText::normalized) : bounds, span));
        }
        if (leaf instanceof LuceneNode.Prefix prefix) {
            return text && options.analyzeWildcard() ? analyzedPrefix(field, prefix)
                    : Optional.of(leaves.prefix(field, prefix.text(), span));
        }
        if (leaf instanceof LuceneNode.Wildcard wildcard) {
            return Optional.of(leaves.wildcard(field, wildcard.pattern(), span));
        }
        if (leaf instanceof LuceneNode.Regex regex) {
            return Optional.of(leaves.regex(field, regex.pattern(), span));
        }
        return leaf instanceof LuceneNode.Fuzzy fuzzy
                ? Optional.of(leaves.fuzzy(field, fuzzy.text(), fuzzy.edits(), span))
                : Optional.of(leaves.exists(field, span));
    }

    /** With the default operator AND, each word of a text must be there. */
    private Predicate everyWord(Field field, LuceneNode.Words words, Predicate some) {
        List<String> each = StandardText.words(words.text());
        if (!options.everyWord() || field.type().family() != Family.TEXT || each.size() < 2) {
            return some;
        }
        return new And(each.stream().map(word -> leaves.term(field, word, words.span())).toList(), words.span());
    }

    /** The last of the analyzed words is the beginning of one; the others are words of their own. */
    private Optional<Predicate> analyzedPrefix(Field field, LuceneNode.Prefix prefix) {
        List<String> words = StandardText.words(prefix.text());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int last = words.size() - 1;
        List<Predicate> parts = new ArrayList<>();
        words.subList(0, last).forEach(word -> parts.add(leaves.term(field, word, prefix.span())));
        parts.add(leaves.prefix(field, words.get(last), prefix.span()));
        return Optional.of(parts.size() == 1 ? parts.get(0)
                : options.everyWord() ? new And(parts, prefix.span()) : new Or(parts, prefix.span()));
    }
}
