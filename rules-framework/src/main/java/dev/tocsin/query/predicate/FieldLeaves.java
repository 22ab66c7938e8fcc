package dev.tocsin.query.predicate;

import dev.tocsin.event.Field;
import dev.tocsin.event.Schema;
import dev.tocsin.source.Span;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.FieldType.Family;
import dev.tocsin.value.LetterCase;
import dev.tocsin.value.StandardText;
import dev.tocsin.value.ValueSyntaxException;
import dev.tocsin.value.Wildcard;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The leaves that a field of a schema offers, by its mapped type, as Elasticsearch's field types make them (kql 30 to 39).
 *
 * <p>What a type does not offer, and a value that is none of the type, is refused with a {@link ValueSyntaxException} whose
 * message says what would have suited. Immutable.
 */
public final class FieldLeaves {
    private final Schema schema;
    private final ZoneId zone;
    private final LetterCase letters;

    /**
     * The leaves over a schema.
     *
     * @param zone of dates without an offset of their own
     * @param letters how terms and patterns of keyword fields are compared
     */
    public FieldLeaves(Schema schema, ZoneId zone, LetterCase letters) {
        this.schema = schema;
        this.zone = zone;
        this.letters = letters;
    }

    /** The field of a path, also one that dynamic mapping would make; empty for an unmapped one. */
    public Optional<Field> field(String path) {
        Optional<Field> known = schema.field(path);
        return known.isPresent() || !schema.dynamic()
                ? known
                : Optional.of(new Field(path, path, FieldType.KEYWORD, Set.of(FieldType.KEYWORD), Integer.MAX_VALUE, false,
                        null, false));
    }

    /** Whether the field has a value; an object has one when some field below it has (kql 39). */
    public Predicate exists(Field field, Span span) {
        return switch (field.type().family()) {
            case OBJECT -> new SomeField(schema.matching(field.path() + ".*").stream()
                    .filter(leaf -> schema.nestedParent(leaf.path()).isEmpty())
                    .map(leaf -> new SomeField.OfField(leaf, new Exists(leaf, span))).toList(), "some field below " + field.path(), span);
            case NESTED -> new None(field.path(), span, "nested objects are asked in braces only");
            default -> field.declared()
                    ? new Exists(field, span)
                    : new Or(List.of(new Exists(field, span), new ExistsBelow(field.path(), span)), span);
        };
    }

    /** Whether the field has exactly this value; of a text field, whether this is one of its words. */
    public Predicate term(Field field, String text, Span span) {
        return switch (field.type().family()) {
            case STRING -> new FieldTest(field, letters == LetterCase.EXACT
                    ? OneOf.value(normalized(field, text))
                    : OneOfIgnoringCase.of(List.of(normalized(field, text)), letters), span);
            case TEXT -> new FieldTest(field, new SomeWord(OneOf.value(text)), span);
            case VERSION, FLATTENED -> new FieldTest(field, OneOf.value(text), span);
            case OBJECT, NESTED -> new None(field.path(), span, field.path() + " is an object and has no values of its own");
            default -> TypedValues.equal(field, text, zone)
                    .<Predicate>map(test -> new FieldTest(field, test, span))
                    .orElseGet(() -> new None(field.path(), span, "no " + field.type().esName() + " equals " + text));
        };
    }

    /** Whether the field has one of these values, as {@link #term} asks for each; those that can be looked up are one question. */
    public Predicate terms(Field field, Collection<String> texts, Span span) {
        Set<Object> values = new LinkedHashSet<>();
        List<Predicate> others = new ArrayList<>();
        for (String text : texts) {
            Predicate term = term(field, text, span);
            if (term instanceof FieldTest test && test.test() instanceof OneOf one) {
                values.addAll(one.values());
            } else {
                others.add(term);
            }
        }
        if (!values.isEmpty()) {
            others.add(0, new FieldTest(field, OneOf.of(values), span));
        }
        return others.size() == 1 ? others.get(0) : new Or(others, span);
    }

    /**
     * What a match query asks: of a text field, whether some word of the text, or all as a phrase, stand in it; of other
     * fields whether they have the text as a value (kql 24, 33).
     *
     * @param slop by how many places the words of a phrase may be moved
     * @return empty when the analyzer leaves nothing of the text
     */
    public Optional<Predicate> match(Field field, String text, boolean phrase, int slop, Span span) {
        if (field.type().family() != Family.TEXT) {
            return Optional.of(term(field, text, span));
        }
        List<String> words = StandardText.words(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        boolean single = !phrase || words.size() == 1;
        return Optional.of(new FieldTest(field, single ? new SomeWord(OneOf.of(words)) : new Phrase(words, slop), span));
    }

    /** Whether a value, or a word of a text field, fits a pattern of {@code *} and {@code ?} with backslash escapes. */
    public Predicate wildcard(Field field, String pattern, Span span) {
        boolean text = field.type().family() == Family.TEXT;
        String wanted = text ? StandardText.normalized(pattern) : normalized(field, pattern);
        Fits test = new Fits(wanted, Wildcard.Syntax.ESCAPED, text ? LetterCase.EXACT : letters);
        // kql 38 has an error here; the engine's query strings do this instead, and rules rely on it
        return flattened(field).<Predicate>map(root -> new KeyedPattern(root, field, test, span))
                .orElseGet(() -> strings(field, test, "a pattern", span));
    }

    /** Whether a value, or a word of a text field, begins with a text. */
    public Predicate prefix(Field field, String beginning, Span span) {
        boolean text = field.type().family() == Family.TEXT;
        String wanted = text ? StandardText.normalized(beginning) : normalized(field, beginning);
        Prefix test = new Prefix(wanted, text ? LetterCase.EXACT : letters);
        return keyed(field) ? new FieldTest(field, test, span) : strings(field, test, "a pattern", span); // kql 38
    }

    /** Whether a value, or a word of a text field, fits a regular expression. */
    public Predicate regex(Field field, String pattern, Span span) {
        return strings(field, new FitsRegex(pattern, LetterCase.EXACT), "a regular expression", span);
    }

    /** Whether a value, or a word of a text field, is at most so many edits away. */
    public Predicate fuzzy(Field field, String text, int edits, Span span) {
        String wanted = field.type().family() == Family.TEXT ? StandardText.normalized(text) : normalized(field, text);
        return strings(field, new Fuzzy(wanted, edits), "a fuzzy term", span);
    }

    /** Whether a value, or a word of a text field, lies between two bounds; a null bound is open, two ask for existence. */
    public Predicate range(Field field, Bounds bounds, Span span) {
        if (bounds.low() == null && bounds.high() == null) {
            return exists(field, span);
        }
        return switch (field.type().family()) {
            case STRING -> new FieldTest(field, bounds.map(text -> normalized(field, text)).between(), span);
            case TEXT -> new FieldTest(field, new SomeWord(bounds.between()), span);
            case VERSION -> new FieldTest(field, new VersionRange(bounds), span);
            case FLATTENED -> {
                if (keyed(field) && (bounds.low() == null || bounds.high() == null)) {
                    throw new ValueSyntaxException("a range over " + field.path()
                            + ", a key of a flattened field, needs both a lower and an upper bound");
                }
                yield new FieldTest(field, bounds.between(), span);
            }
            case OBJECT, NESTED -> new None(field.path(), span, field.path() + " is an object and has no values of its own");
            default -> new FieldTest(field, TypedValues.between(field, bounds, zone), span);
        };
    }

    /**
     * Whether some field of the schema that text can be searched in satisfies a leaf; fields that refuse it are left out
     * (kql 50).
     *
     * @param leaf empty for a field that the analyzer leaves nothing for
     */
    public Predicate someField(String pattern, Function<Field, Optional<Predicate>> leaf, Span span) {
        List<SomeField.OfField> leaves = new ArrayList<>();
        for (Field field : schema.matching(pattern)) {
            if (TypedValues.searchable(field) && schema.nestedParent(field.path()).isEmpty()) {
                attempt(field, leaf).ifPresent(made -> leaves.add(new SomeField.OfField(field, made)));
            }
        }
        return new SomeField(leaves, "free text over all fields", span);
    }

    private static Optional<Predicate> attempt(Field field, Function<Field, Optional<Predicate>> leaf) {
        try {
            return leaf.apply(field).filter(made -> !(made instanceof None));
        } catch (ValueSyntaxException e) {
            return Optional.empty();
        }
    }

    private Predicate strings(Field field, ValueTest test, String what, Span span) {
        return switch (field.type().family()) {
            case STRING, VERSION -> new FieldTest(field, test, span);
            case TEXT -> new FieldTest(field, new SomeWord(test), span);
            case OBJECT, NESTED -> new None(field.path(), span, field.path() + " is an object and has no values of its own");
            case FLATTENED -> {
                if (keyed(field)) {
                    throw new ValueSyntaxException(field.path() + " is a key of a flattened field, which " + what
                            + " cannot be matched against");
                }
                yield new FieldTest(field, test, span);
            }
            default -> throw new ValueSyntaxException(field.path() + " has the type " + field.type().esName()
                    + ", which " + what + " cannot be matched against; only keyword, wildcard and text fields can");
        };
    }

    /** Whether the field is a key below a flattened field and not the flattened field itself. */
    private boolean keyed(Field field) {
        return flattened(field).isPresent();
    }

    /** The flattened field that a field is a key of. */
    private Optional<Field> flattened(Field field) {
        if (field.type() != FieldType.FLATTENED) {
            return Optional.empty();
        }
        Optional<Field> found = Optional.empty();
        String path = field.path();
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            Optional<Field> above = schema.field(path.substring(0, dot)).filter(f -> f.type() == FieldType.FLATTENED);
            found = above.isPresent() ? above : found;
        }
        return found;
    }

    private static String normalized(Field field, String text) {
        return field.lowercase() ? text.toLowerCase(Locale.ROOT) : text;
    }
}
