package dev.tocsin.comparison;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.MappingFiles;
import dev.tocsin.event.Schemas;
import dev.tocsin.history.Commit;
import dev.tocsin.history.History;
import dev.tocsin.history.Snapshot;
import dev.tocsin.rule.RuleLoader;
import dev.tocsin.rule.RuleSet;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The repository as it was in a commit, in a temporary folder: its own {@code tocsin.toml}, rules, fixtures and mapping files. To
 * be closed, which removes the folder.
 *
 * <p>What the commit has in no usable form is taken from the working tree, with a warning: a broken {@code tocsin.toml}, broken
 * mapping files. Folders outside the repository are the same on both sides.
 */
public final class Base implements AutoCloseable {
    private final History history;
    private final Snapshot snapshot;
    private final String ref;
    private final Configuration configuration;
    private final RuleSet rules;
    private final List<Diagnostic> warnings;

    private Base(History history, Snapshot snapshot, BaseRequest request, Configuration configuration, List<Diagnostic> warnings) {
        this.history = history;
        this.snapshot = snapshot;
        this.ref = request.ref();
        this.configuration = configuration;
        this.warnings = warnings;
        List<Path> folders = configuration.rules().stream().filter(Files::exists).toList();
        this.rules = new RuleLoader(configuration.root(), request.memory()).load(folders);
    }

    /** The base; or why there is none: no repository, no such commit, files that cannot be written. */
    public static Checked<Base> open(BaseRequest request) {
        Checked<History> opened = History.open(request.folder());
        if (!opened.ok()) {
            return Checked.refused(opened.diagnostics());
        }
        History history = opened.value();
        Checked<Base> base = open(history, request);
        if (!base.ok()) {
            history.close();
        }
        return base;
    }

    private static Checked<Base> open(History history, BaseRequest request) {
        Checked<Commit> commit = request.mergeBase() ? history.mergeBase(request.ref()) : history.resolve(request.ref());
        if (!commit.ok()) {
            return Checked.refused(commit.diagnostics());
        }
        Checked<Snapshot> taken = history.snapshot(commit.value());
        if (!taken.ok()) {
            return Checked.refused(taken.diagnostics());
        }
        Snapshot snapshot = taken.value();
        List<Diagnostic> said = new ArrayList<>(commit.diagnostics());
        Configuration configuration = BaseConfiguration.of(snapshot, request, said);
        Stream<Path> lists = configuration.exceptions().stream().flatMap(path -> Stream.of(path, path.resolveSibling("lists")));
        said.addAll(snapshot.take(Stream.of(configuration.rules().stream(), Stream.of(configuration.fixtures()),
                configuration.mappings().stream(), lists, configuration.attack().stream()).flatMap(paths -> paths).toList()));
        if (said.stream().anyMatch(d -> d.level() == Level.ERROR)) {
            snapshot.close();
            return Checked.refused(said);
        }
        return new Checked<>(new Base(history, snapshot, request, configuration, said), said);
    }

    /** What the user called it. */
    public String ref() {
        return ref;
    }

    /** The commit. */
    public Commit commit() {
        return snapshot.commit();
    }

    /** Its own configuration; paths lead into the temporary folder. */
    public Configuration configuration() {
        return configuration;
    }

    /** Its folders, and everything else as another configuration has it: what today's checks would have said then. */
    Configuration judgedBy(Configuration current) {
        return BaseConfiguration.judgedBy(configuration, current);
    }

    /** Its rules and hunts; none where it had no such folder. */
    public RuleSet rules() {
        return rules;
    }

    /** The fields that it knows; those of the working tree when its mapping files are broken. */
    Schemas schemas(Schemas current) {
        List<Path> there = configuration.mappings().stream().filter(Files::exists).toList();
        Schemas own = MappingFiles.schemas(BaseConfiguration.withMappings(configuration, there)).value();
        return own == null ? current : own;
    }

    /** What was left out or stands in for something else. */
    public List<Diagnostic> warnings() {
        return warnings;
    }

    @Override
    public void close() {
        snapshot.close();
        history.close();
    }
}
