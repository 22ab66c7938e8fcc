package dev.tocsin.comparison;

import dev.tocsin.comparison.AlertChange.Difference;
import dev.tocsin.comparison.AlertChange.Place;
import dev.tocsin.cache.Fingerprint;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.detect.ExceptionItem;
import dev.tocsin.event.Event;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.ShownPath;
import dev.tocsin.testing.OwnCase;
import dev.tocsin.testing.SchemaSource;
import dev.tocsin.testing.Specimens;
import dev.tocsin.testing.TestRequest;
import dev.tocsin.testing.matrix.Contrast;
import dev.tocsin.testing.matrix.Contrast.Odd;
import dev.tocsin.testing.matrix.Corpus;
import dev.tocsin.testing.matrix.Matrix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs old and new rules on the events of all fixtures, of the working tree and of the base, and on further ones. A file of events
 * that both have is looked at once. Thread safe.
 */
final class AlertComparison {
    private static final int EXPLAINED = 5;
    private final SchemaSource oldSchemas;
    private final SchemaSource newSchemas;
    private final Specimens then;
    private final Specimens now;
    private final String fixtures;
    private final String ref;
    private final Corpus corpus;

    AlertComparison(Base base, Schemas oldSchemas, Configuration current, RuleSet rules, Schemas newSchemas, List<Path> more) {
        this.oldSchemas = SchemaSource.of(oldSchemas);
        this.newSchemas = SchemaSource.of(newSchemas);
        this.ref = base.ref();
        this.fixtures = ShownPath.below(current.root(), current.fixtures());
        this.now = Specimens.of(TestRequest.of(current, rules));
        this.then = Specimens.of(TestRequest.of(base.configuration(), base.rules()).named(ref + ":" + fixtures));
        this.corpus = Corpus.read(EventFiles.all(now.all(), then.all(), fixtures, ref, more, current.root()));
    }

    /** How many files of events both sides were run on. */
    int fixtures() {
        return corpus.fixtures().size();
    }

    /** How many events they have. */
    long events() {
        return corpus.fixtures().stream().mapToLong(Matrix.Fixture::events).sum();
    }

    /** What could not be read. */
    List<String> notes() {
        return corpus.problems();
    }

    /** What became of the alerts of a rule; of one that cannot be used on one side nothing is compared. */
    AlertChange of(Pairs.Pair pair) {
        List<String> broken = Stream.of(broken(pair.before(), "as it was before"), broken(pair.after(), "as it is now"))
                .filter(Objects::nonNull).toList();
        if (!broken.isEmpty()) {
            return new AlertChange(0, 0, List.of(), List.of(), broken);
        }
        RuleFile before = used(pair.before());
        RuleFile after = used(pair.after());
        Set<String> folders = Stream.of(pair.before(), pair.after()).filter(Objects::nonNull).map(AlertComparison::folder)
                .collect(Collectors.toSet());
        Contrast contrast = Contrast.of(new Contrast.Side(before, oldSchemas, exceptions(then, before)),
                new Contrast.Side(after, newSchemas, exceptions(now, after)), cases(pair), corpus, folders, EXPLAINED);
        return new AlertChange(contrast.before(), contrast.after(), differences(contrast.lost()), differences(contrast.gained()),
                contrast.notes());
    }

    private static String broken(RuleFile file, String when) {
        return file == null || file.usable() ? null : "it cannot be used " + when + ": " + file.diagnostics().get(0).message();
    }

    /** A deprecated rule gives no alerts. */
    private static RuleFile used(RuleFile file) {
        return file == null || file.deprecated() ? null : file;
    }

    private static List<ExceptionItem> exceptions(Specimens specimens, RuleFile file) {
        return file == null ? List.of() : specimens.exceptions(file);
    }

    private static String folder(RuleFile file) {
        return file.path().replaceFirst("\\.toml$", "");
    }

    /** The cases that the rule has now, and those that it had only before, with other events or at other times. */
    private List<OwnCase> cases(Pairs.Pair pair) {
        List<OwnCase> cases = new ArrayList<>(pair.is().map(now::of).orElse(List.of()));
        Set<Fingerprint> known = cases.stream().map(OwnCase::content).collect(Collectors.toSet());
        pair.was().map(then::of).orElse(List.of()).stream().filter(own -> !known.contains(own.content())).forEach(cases::add);
        return cases;
    }

    private List<Difference> differences(List<Odd> odd) {
        return odd.stream().map(this::difference).sorted(Comparator.comparing(Difference::place)).toList();
    }

    private Difference difference(Odd odd) {
        Place place = odd.own() ? Place.OWN : odd.owner().equals(EventFiles.BENIGN) ? Place.BENIGN
                : odd.owner().equals(EventFiles.CORPUS) ? Place.CORPUS : Place.OTHER;
        List<String> events = odd.events().stream().map(AlertComparison::place).toList();
        return new Difference(place, events.isEmpty() ? List.of(odd.content().replace('\n', ' ').strip()) : events, odd.clause(),
                odd.reason());
    }

    private static String place(Event event) {
        return event.file() + ":" + event.line();
    }
}
