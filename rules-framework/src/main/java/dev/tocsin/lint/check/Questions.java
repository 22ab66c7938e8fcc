package dev.tocsin.lint.check;

import dev.tocsin.event.Field;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.query.Clause;
import dev.tocsin.query.Clause.Kind;
import dev.tocsin.query.Clause.Test;
import dev.tocsin.query.QueryFacts;
import dev.tocsin.reference.Ecs;
import dev.tocsin.reference.EcsField;
import dev.tocsin.value.Cidr;
import dev.tocsin.value.FieldType;
import dev.tocsin.value.FieldType.Family;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Compares the questions of one query. Whatever is not certain is answered with no. */
final class Questions {
    private static final int SHOWN = 60;
    private static final Set<String> FLAGS = Set.of("true", "false");

    private final RuleSubject subject;
    private final boolean kql;
    private final Map<String, Optional<FieldType>> types = new HashMap<>();
    private final Map<Test, Pattern> folded = new IdentityHashMap<>();
    private final Map<Test, Pattern> exact = new IdentityHashMap<>();

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
        } else if (same(wide, narrow)) {
            return true;
        } else if (wide.kind() == Kind.EXISTS) {
            return narrow.kind() != Kind.MISSING && narrow.kind() != Kind.OTHER;
        } else if (isNumber(wide.field())) {
            return number(wide.value()).flatMap(w -> number(narrow.value()).map(n -> beyond(wide.kind(), w, narrow.kind(), n))).orElse(false);
        }
        if (isAddress(wide.field())) {
            return wide.kind() == Kind.EQUAL && narrow.kind() == Kind.EQUAL && List.of("kuery", "lucene").contains(subject.rule().language())
                    && within(block(wide), block(narrow));
        }
        boolean texts = (narrow.kind() == Kind.EQUAL || narrow.kind() == Kind.WILDCARD) && (wide.anyCase() || !narrow.anyCase());
        if (!texts || wide.kind() == Kind.EQUAL && narrow.kind() == Kind.WILDCARD || !isText(wide.field())) {
            return false;
        } else if (wide.kind() == Kind.EQUAL) {
            return folded(wide, wide.anyCase()).equals(folded(narrow, wide.anyCase()));
        }
        return wide.kind() == Kind.WILDCARD && !trap(wide) && !trap(narrow)
                && pattern(wide, wide.anyCase()).covers(pattern(narrow, wide.anyCase()));
    }

    private static boolean same(Test one, Test other) {
        return one.kind() == other.kind() && one.anyCase() == other.anyCase() && one.value().equals(other.value());
    }

    /** The values that satisfy a test; each is made once, for lists are compared value by value. */
    private Pattern pattern(Test test, boolean fold) {
        return (fold ? folded : exact).computeIfAbsent(test, t -> Pattern.of(t, fold));
    }

    /** Whether every number that is as {@code narrow} says is as {@code wide} says. */
    private static boolean beyond(Kind wide, BigDecimal limit, Kind narrow, BigDecimal value) {
        int order = value.compareTo(limit);
        return switch (wide) {
            case GREATER -> order > 0 && (narrow == Kind.EQUAL || narrow == Kind.GREATER_OR_EQUAL) || order >= 0 && narrow == Kind.GREATER;
            case GREATER_OR_EQUAL -> order >= 0 && (narrow == Kind.EQUAL || narrow == Kind.GREATER_OR_EQUAL || narrow == Kind.GREATER);
            case LESS -> order < 0 && (narrow == Kind.EQUAL || narrow == Kind.LESS_OR_EQUAL) || order <= 0 && narrow == Kind.LESS;
            case LESS_OR_EQUAL -> order <= 0 && (narrow == Kind.EQUAL || narrow == Kind.LESS_OR_EQUAL || narrow == Kind.LESS);
            case EQUAL -> order == 0 && narrow == Kind.EQUAL;
            default -> false;
        };
    }

    /** Whether one value could satisfy both tests for equality or patterns; letters in upper and lower case count as the same. */
    boolean compatible(Test one, Test other) {
        if (one.kind() == Kind.EQUAL && other.kind() == Kind.EQUAL) {
            Optional<BigDecimal> first = number(one.value());
            Optional<BigDecimal> second = number(other.value());
            boolean strange = isBoolean(one.field()) && !(FLAGS.contains(one.value()) && FLAGS.contains(other.value()));
            return strange || (first.isPresent() && second.isPresent() ? first.get().compareTo(second.get()) == 0
                    : one.value().equalsIgnoreCase(other.value()));
        }
        return trap(one) || trap(other) || pattern(other, true).overlaps(pattern(one, true));
    }

    /** Whether the field has by its definition one value, and is compared as it stands. */
    boolean single(String path) {
        Optional<EcsField> known = Ecs.all().field(path);
        return known.isPresent() && !known.get().array() && plain(known.get().type()) && type(path).filter(Questions::plain).isPresent();
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

    /** Whether the field is mapped as a number. */
    boolean isNumber(String path) {
        return type(path).filter(FieldType::isNumber).isPresent();
    }

    private boolean isAddress(String path) {
        return type(path).filter(t -> t == FieldType.IP).isPresent();
    }

    /** The addresses that a value stands for; empty for one that is none. */
    private static Optional<Cidr> block(Test test) {
        return Cidr.parse(test.value()).or(() -> Cidr.parse(test.value() + (test.value().indexOf(':') < 0 ? "/32" : "/128")));
    }

    private static boolean within(Optional<Cidr> wide, Optional<Cidr> narrow) {
        return wide.isPresent() && narrow.isPresent() && wide.get().contains(narrow.get().first()) && wide.get().contains(narrow.get().last());
    }

    private boolean isBoolean(String path) {
        return type(path).filter(t -> t == FieldType.BOOLEAN).isPresent();
    }

    /** Whether the values of the field are compared as whole texts; a field that nobody knows becomes such a one. */
    private boolean isText(String path) {
        return type(path).map(t -> t.family() == Family.STRING).orElse(true);
    }

    private Optional<FieldType> type(String path) {
        return types.computeIfAbsent(path, p -> subject.schema().flatMap(s -> s.field(p)).map(Field::type));
    }

    /** A KQL pattern with blanks does not ask what it seems to ask. */
    private boolean trap(Test test) {
        return kql && test.kind() == Kind.WILDCARD && test.value().chars().anyMatch(Character::isWhitespace);
    }

    private static String folded(Test test, boolean fold) {
        return fold ? test.value().toLowerCase(Locale.ROOT) : test.value();
    }
}
