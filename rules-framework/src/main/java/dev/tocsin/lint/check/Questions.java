package dev.tocsin.lint.check;

import dev.tocsin.event.Field;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.query.Clause.Test;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.reference.Ecs;
import dev.tocsin.reference.EcsField;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.FieldType.Family;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares the questions of one query. Whatever is not certain is answered with no. */
final class Questions {
    private static final int SHOWN = 60;

    private final RuleSubject subject;
    private final boolean kql;

    Questions(RuleSubject subject) {
        this.subject = subject;
        this.kql = subject.rule().language().equals("kuery");
    }

    /** The conditions of a rule's query; none when it cannot be read. */
    static List<Clause> conditions(RuleSubject subject) {
        return subject.facts().map(QueryFacts::conditions).orElse(List.of());
    }

    /** Gives a clause and all below it to a visitor. */
    static void walk(Clause clause, Consumer<Clause> visitor) {
        visitor.accept(clause);
        parts(clause).forEach(part -> walk(part, visitor));
    }

    private static List<Clause> parts(Clause clause) {
        if (clause instanceof Clause.All all) {
            return all.parts();
        } else if (clause instanceof Clause.Any any) {
            return any.parts();
        }
        return clause instanceof Clause.Not not ? List.of(not.part()) : List.of();
    }

    /** Whether every event for which {@code narrow} holds is one for which {@code wide} holds. */
    boolean covers(Test wide, Test narrow) {
        if (wide.kind() == Kind.OTHER || wide.field().isEmpty() || !wide.field().equals(narrow.field())) {
            return false;
        } else if (wide.key().equals(narrow.key())) {
            return true;
        } else if (wide.kind() == Kind.EXISTS) {
            return narrow.kind() != Kind.MISSING && narrow.kind() != Kind.OTHER;
        }
        boolean texts = (narrow.kind() == Kind.EQUAL || narrow.kind() == Kind.WILDCARD) && (wide.anyCase() || !narrow.anyCase());
        if (!texts || wide.kind() == Kind.EQUAL && narrow.kind() == Kind.WILDCARD || isWords(wide.field())) {
            return false;
        } else if (wide.kind() == Kind.EQUAL) {
            return folded(wide, wide.anyCase()).equals(folded(narrow, wide.anyCase()));
        }
        return wide.kind() == Kind.WILDCARD && !trap(wide) && !trap(narrow)
                && Pattern.of(wide, wide.anyCase()).covers(Pattern.of(narrow, wide.anyCase()));
    }

    /** Whether one value could satisfy both; letters in upper and lower case count as the same. */
    boolean compatible(Test exact, Test other) {
        if (other.kind() == Kind.EQUAL) {
            Optional<BigDecimal> one = number(exact.value());
            Optional<BigDecimal> two = number(other.value());
            return one.isPresent() && two.isPresent() ? one.get().compareTo(two.get()) == 0
                    : exact.value().equalsIgnoreCase(other.value());
        }
        return trap(other) || Pattern.of(other, true).covers(Pattern.of(exact, true));
    }

    /** Whether the field has by its definition one value, and is compared as it stands. */
    boolean single(String path) {
        Optional<EcsField> known = Ecs.all().field(path);
        Optional<FieldType> mapped = subject.schema().flatMap(s -> s.field(path)).map(Field::type);
        return known.isPresent() && !known.get().array() && plain(known.get().type()) && mapped.filter(Questions::plain).isPresent();
    }

    /** What a finding shows of a clause. */
    String shown(Clause clause) {
        String text = clause.span().of(subject.queryText().orElseThrow().text()).replaceAll("\\s+", " ");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    static Optional<BigDecimal> number(String text) {
        try {
            return text.length() > SHOWN ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean plain(FieldType type) {
        return type.family() == Family.STRING || type.isNumber() || type == FieldType.BOOLEAN;
    }

    /** Words of a text field are searched one by one. A field that nobody knows is no text. */
    private boolean isWords(String path) {
        return subject.schema().flatMap(s -> s.field(path)).map(f -> f.type().family() == Family.TEXT).orElse(false);
    }

    /** A KQL pattern with blanks does not ask what it seems to ask. */
    private boolean trap(Test test) {
        return kql && test.kind() == Kind.WILDCARD && test.value().chars().anyMatch(Character::isWhitespace);
    }

    private static String folded(Test test, boolean fold) {
        return fold ? test.value().toLowerCase(Locale.ROOT) : test.value();
    }
}
