package dev.tocsin.testing;

import dev.tocsin.detect.ExceptionItem;
import dev.tocsin.event.EventInput;
import dev.tocsin.rule.RuleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.stream.Stream;

/** All events of a repository's fixtures, in a fixed order. */
public final class Specimens {
    private final List<Specimen> all;
    private final Map<RuleFile, List<OwnCase>> own;
    private final Map<RuleFile, List<ExceptionItem>> exceptions;

    private Specimens(List<Specimen> all, Map<RuleFile, List<OwnCase>> own, Map<RuleFile, List<ExceptionItem>> exceptions) {
        this.all = List.copyOf(all);
        this.own = own;
        this.exceptions = exceptions;
    }

    /**
     * Finds the events of the fixtures of all rules and hunts, and of the benign corpus. Nothing of it is read yet but the cases
     * files.
     *
     * @throws UncheckedIOException when the folder of the benign corpus cannot be read
     */
    public static Specimens of(TestRequest request) {
        NavigableSet<String> owners = TestRunner.owners(request);
        Map<String, Specimen> all = new LinkedHashMap<>();
        Map<RuleFile, List<OwnCase>> own = new HashMap<>();
        Map<RuleFile, List<ExceptionItem>> exceptions = new HashMap<>();
        for (RuleFile file : request.rules().files()) {
            if (file.usable() && !file.deprecated()) {
                FixtureFolder folder = TestRunner.fixtures(request, file, owners).read();
                String name = TestRunner.folder(file);
                List<ExceptionItem> named = file.rule().map(request::exceptions).orElse(List.of());
                folder.cases().forEach(planned -> events(planned, folder, name, all));
                exceptions.put(file, Stream.concat(named.stream(), new CaseInputs(folder.folder(), folder.name()).exceptions(List.of()).stream())
                        .toList());
                own.put(file, folder.cases().stream().filter(planned -> planned.spec() == null || planned.spec().skip() == null)
                        .map(planned -> new OwnCase(caseName(name, planned), file, named, folder, planned)).toList());
            }
        }
        benign(request.fixtures().resolve(BenignCorpus.CASE)).forEach(specimen -> all.put(specimen.name(), specimen));
        return new Specimens(List.copyOf(all.values()), own, exceptions);
    }

    /** The events of all fixtures, those of the benign corpus last. */
    public List<Specimen> all() {
        return all;
    }

    /** The cases of a rule's or hunt's own fixtures that are not to be skipped. */
    public List<OwnCase> of(RuleFile file) {
        return own.getOrDefault(file, List.of());
    }

    /** The items of exception lists that hold for a rule in all events: the repository's own and those of its fixtures. */
    public List<ExceptionItem> exceptions(RuleFile file) {
        return exceptions.getOrDefault(file, List.of());
    }

    private static String caseName(String folder, PlannedCase planned) {
        boolean file = planned.spec() == null || planned.name().matches("(fires|silent)/.*");
        return folder + "/" + (file ? planned.name() : FixtureFolder.CASES + ": " + planned.name());
    }

    private static void events(PlannedCase planned, FixtureFolder folder, String name, Map<String, Specimen> all) {
        List<EventSource> sources = planned.spec() == null || planned.spec().skip() != null ? List.of() : planned.spec().events();
        String shownCase = caseName(name, planned);
        List<EventInput> inline = new ArrayList<>();
        for (EventSource source : sources) {
            if (source instanceof EventSource.OfFile file) {
                Path path = folder.folder().resolve(file.path()).normalize();
                String shown = name + "/" + file.path();
                if (Files.isRegularFile(path)) {
                    all.put(shown, new Specimen(shown, name, folder.types(), List.of(new EventInput.File(shown, path))));
                }
            } else if (source instanceof EventSource.Inline one) {
                inline.add(new EventInput.Bytes(shownCase, one.place().line(), one.json().getBytes(StandardCharsets.UTF_8)));
            }
        }
        if (!inline.isEmpty()) {
            all.put(shownCase, new Specimen(shownCase, name, folder.types(), inline));
        }
    }

    private static List<Specimen> benign(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            return BenignCorpus.inputs(folder, BenignCorpus.CASE).stream()
                    .map(input -> new Specimen(input.name(), BenignCorpus.CASE, Map.of(), List.of(input))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
