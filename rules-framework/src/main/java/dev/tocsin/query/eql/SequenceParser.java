package dev.tocsin.query.eql;

import dev.tocsin.query.eql.Expression.FieldName;
import dev.tocsin.query.eql.Statement.Filter;
import dev.tocsin.query.eql.Statement.Maxspan;
import dev.tocsin.query.eql.Statement.Stage;
import dev.tocsin.query.eql.Token.Kind;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads sequences and samples. (eql 38 to 41, 51, 61) */
final class SequenceParser {
    private static final Map<String, Long> UNITS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
    private static final int MOST_RUNS = 100;
    private static final int MOST_SAMPLE_STAGES = 5;

    private final TokenCursor cursor;
    private final EqlParser parser;

    SequenceParser(TokenCursor cursor, EqlParser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    Statement.Sequence sequence() {
        Token word = cursor.next();
        List<FieldName> keys = parser.keys();
        Maxspan maxspan = cursor.peek().is("with") ? maxspan() : null;
        if (maxspan != null && cursor.peek().is("by")) {
            Token by = cursor.peek();
            cursor.error(by.span(), "`by` stands before `with maxspan`, not after it.",
                    "write: sequence by ... with maxspan=..."); // eql 38
            keys = parser.keys();
        }
        List<Stage> stages = stages(true);
        Stage until = null;
        if (cursor.take("until")) {
            until = stage(true);
            if (until != null && until.runs() != 1) {
                cursor.error(until.span(), "`until` takes no `with runs`.", null);
            }
        }
        Statement.Sequence sequence = new Statement.Sequence(keys, maxspan, stages, until, cursor.since(word.span().start()));
        checkStages(sequence, word.span());
        return sequence;
    }

    Statement.Sample sample() {
        Token word = cursor.next();
        List<FieldName> keys = parser.keys();
        if (cursor.peek().is("with")) {
            throw cursor.fail(cursor.peek().span(), "A sample has no `maxspan`: its events may come in any order at any time.",
                    "use `sequence`, or remove it");
        }
        List<Stage> stages = stages(false);
        if (cursor.peek().is("until")) {
            throw cursor.fail(cursor.peek().span(), "A sample has no `until`.", "use `sequence`, or remove it");
        }
        if (stages.size() < 2 || stages.size() > MOST_SAMPLE_STAGES) {
            cursor.error(word.span(), "A sample has 2 to " + MOST_SAMPLE_STAGES + " stages, this one has " + stages.size() + ".", null);
        }
        boolean keyed = !keys.isEmpty() || stages.stream().anyMatch(s -> s != null && !s.keys().isEmpty());
        if (!keyed) {
            cursor.error(word.span(), "A sample needs at least one join key.", "write: sample by host.id [...] [...]");
        }
        if (known(stages).size() == stages.size()) {
            checkKeys(keys, stages);
        }
        return new Statement.Sample(keys, known(stages), cursor.since(word.span().start()));
    }

    private Maxspan maxspan() {
        Token with = cursor.next();
        if (!cursor.take("maxspan")) {
            throw cursor.unexpected("`maxspan` after `with`");
        }
        cursor.expect("=", "after `maxspan`");
        Token number = cursor.peek();
        if (number.kind() == Kind.DECIMAL) {
            throw cursor.fail(number.span(), "maxspan takes no decimals.", "use a smaller unit: ms, s, m, h or d");
        }
        if (number.kind() != Kind.INTEGER) {
            throw cursor.unexpected("a whole number after `maxspan=`");
        }
        cursor.next();
        Token unit = cursor.peek();
        if (unit.kind() != Kind.NAME) {
            throw cursor.fail(number.span(), "maxspan needs a unit: ms, s, m, h or d.", "write maxspan=" + number.text() + "s");
        }
        Long millis = UNITS.get(unit.text());
        if (millis == null) {
            throw cursor.fail(unit.span(), "`" + unit.text() + "` is no unit of time; there are ms, s, m, h and d.", null);
        }
        cursor.next();
        boolean fits = number.value() instanceof Long count && count <= Long.MAX_VALUE / millis;
        if (!fits || (Long) number.value() <= 0) {
            throw cursor.fail(number.span(), fits ? "maxspan must be more than 0." : "This maxspan is too long.", null);
        }
        return new Maxspan((Long) number.value() * millis, cursor.since(with.span().start()));
    }

    private List<Stage> stages(boolean sequence) {
        List<Stage> stages = new ArrayList<>();
        do {
            stages.add(stage(sequence));
        } while (cursor.peek().is("[") || cursor.peek().is("!["));
        return stages;
    }

    private Stage stage(boolean sequence) {
        Token open = cursor.peek();
        boolean missing = cursor.take("![");
        if (!missing) {
            cursor.expect("[", "to open a stage");
        } else if (!sequence) {
            cursor.error(open.span(), "A sample has no missing events.", "use `sequence`");
        }
        Filter filter = parser.bracketed();
        List<FieldName> keys = parser.keys();
        int runs = cursor.peek().is("with") ? runs(sequence) : 1;
        return filter == null ? null : EqlParser.stage(filter, missing, keys, runs, cursor.since(open.span().start()));
    }

    /** eql 39 */
    private int runs(boolean sequence) {
        Token with = cursor.next();
        Token option = cursor.peek();
        if (option.kind() != Kind.NAME || !option.text().equals("runs")) {
            throw option.is("maxspan") ? cursor.fail(option.span(), "maxspan stands before the first stage.",
                    "write: sequence by ... with maxspan=... [...]") : cursor.unexpected("`runs` after `with`");
        }
        cursor.next();
        cursor.expect("=", "after `runs`");
        Token number = cursor.peek();
        if (number.kind() != Kind.INTEGER || !(number.value() instanceof Long runs) || runs < 1 || runs > MOST_RUNS) {
            throw cursor.fail(number.span(), "runs is a whole number from 1 to " + MOST_RUNS + ".", null);
        }
        cursor.next();
        if (!sequence) {
            cursor.error(cursor.since(with.span().start()), "A sample has no `with runs`.", "use `sequence`");
        }
        return ((Long) number.value()).intValue();
    }

    private void checkStages(Statement.Sequence sequence, Span word) {
        List<Stage> stages = known(sequence.stages());
        if (stages.size() < sequence.stages().size()) {
            return;
        }
        if (stages.stream().mapToInt(Stage::runs).sum() < 2) {
            cursor.error(word, "A sequence needs at least two stages.", "add a stage, or `with runs=N`");
        }
        stages.stream().filter(Stage::missing).findFirst().ifPresent(missing -> {
            if (sequence.maxspan() == null) {
                cursor.error(missing.span(), "A missing event needs a `maxspan`.", "write: sequence with maxspan=1m ..."); // eql 51
            }
            if (stages.stream().allMatch(Stage::missing)) {
                cursor.error(missing.span(), "A sequence needs at least one event that is not missing.", null);
            }
        });
        List<Stage> all = new ArrayList<>(stages);
        if (sequence.until() != null) {
            all.add(sequence.until());
        }
        checkKeys(sequence.keys(), all);
    }

    /** eql 41 */
    private void checkKeys(List<FieldName> shared, List<Stage> stages) {
        int first = stages.get(0).keys().size();
        stages.stream().filter(s -> s.keys().size() != first).forEach(s -> cursor.error(s.span(),
                "This stage joins by " + count(s, shared) + ", the first one by " + count(stages.get(0), shared) + ".",
                "give every stage the same number of keys"));
    }

    private static String count(Stage stage, List<FieldName> shared) {
        int keys = shared.size() + stage.keys().size();
        return keys + (keys == 1 ? " key" : " keys");
    }

    private static List<Stage> known(List<Stage> stages) {
        return stages.stream().filter(s -> s != null).toList();
    }
}
