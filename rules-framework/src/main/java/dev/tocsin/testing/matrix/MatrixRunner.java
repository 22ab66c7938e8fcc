package dev.tocsin.testing.matrix;

import dev.tocsin.cache.Build;
import dev.tocsin.cache.EntryReader;
import dev.tocsin.cache.EntryWriter;
import dev.tocsin.cache.Fingerprint;
import dev.tocsin.cache.Ingredients;
import dev.tocsin.cache.ResultStore;
import dev.tocsin.configuration.Configuration;
import dev.tocsin.event.Schemas;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.testing.SchemaSource;
import dev.tocsin.testing.Specimen;
import dev.tocsin.testing.Specimens;
import dev.tocsin.testing.TestRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tries every rule and hunt on every fixture. What came of a rule is kept in a store until the rule, a fixture or a mapping file
 * changes.
 */
public final class MatrixRunner {
    private final SchemaSource schemas;
    private final List<Path> files;
    private final ResultStore store;

    /**
     * @param schemas gives the fields of indices
     * @param files mapping files, exception lists and folders of them, whose content is part of what results depend on
     */
    MatrixRunner(SchemaSource schemas, List<Path> files, ResultStore store) {
        this.schemas = schemas;
        this.files = List.copyOf(files);
        this.store = store;
    }

    /** With the fields and exception lists of a repository. */
    public static MatrixRunner of(Configuration configuration, Schemas schemas, ResultStore store) {
        return new MatrixRunner(SchemaSource.of(schemas),
                Stream.concat(configuration.mappings().stream(), configuration.exceptions().stream()).toList(), store);
    }

    /**
     * The rules and hunts that the request selects, on the fixtures of all; those of deprecated rules, and files with errors, are
     * left out. Several files at a time, in a fixed order.
     */
    public Matrix run(TestRequest request) {
        Specimens specimens = Specimens.of(request);
        Supplier<Corpus> corpus = once(() -> Corpus.read(specimens.all()));
        Optional<Fingerprint> common = store.keeps() ? common(request, specimens) : Optional.empty();
        Map<String, String> bugs = new ConcurrentSkipListMap<>();
        List<Row> rows = request.rules().files().parallelStream()
                .filter(file -> file.usable() && !file.deprecated() && request.selection().selects(file))
                .map(file -> guarded(file, bugs, () -> kept(common.map(all -> Ingredients.of("row").with(all).text(file.path())
                        .text(file.source().text()).fingerprint()), MatrixRunner::row, MatrixRunner::write,
                        () -> RowMaker.of(file, specimens, corpus.get(), schemas))))
                .flatMap(Optional::stream).toList();
        Matrix empty = kept(common.map(all -> Ingredients.of("fixtures").with(all).fingerprint()), MatrixRunner::fixtures,
                MatrixRunner::write, () -> new Matrix(List.of(), corpus.get().fixtures(), corpus.get().problems()));
        return new Matrix(rows, empty.fixtures(), Stream.concat(empty.problems().stream(), bugs.values().stream()).toList());
    }

    /** What nobody foresaw of one rule is a problem of the matrix, and no end of the run. */
    private static Optional<Row> guarded(RuleFile file, Map<String, String> bugs, Supplier<Row> compute) {
        try {
            return Optional.of(compute.get());
        } catch (RuntimeException | StackOverflowError e) {
            bugs.put(file.path(), file.source().name() + ": broken by a bug of Tocsin: " + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + (e.getStackTrace().length == 0 ? "" : ", at " + e.getStackTrace()[0]));
            return Optional.empty();
        }
    }

    private Optional<Fingerprint> common(TestRequest request, Specimens specimens) {
        return Build.fingerprint().map(build -> {
            Ingredients all = Ingredients.of("matrix").with(build).tree(request.fixtures());
            all.texts(specimens.all().stream().map(Specimen::name).toList());
            all.texts(request.rules().files().stream().map(RuleFile::path).toList());
            files.forEach(all::tree);
            return all.fingerprint();
        });
    }

    private <T> T kept(Optional<Fingerprint> key, ResultStore.Decoder<T> reader, java.util.function.BiConsumer<EntryWriter, T> writer,
            Supplier<T> compute) {
        Optional<T> known = key.flatMap(k -> store.find(k, reader));
        if (known.isPresent()) {
            return known.get();
        }
        T computed = compute.get();
        key.ifPresent(k -> {
            EntryWriter out = new EntryWriter();
            writer.accept(out, computed);
            store.put(k, out);
        });
        return computed;
    }

    private static void write(EntryWriter out, Row row) {
        out.text(row.id()).text(row.name()).text(row.path()).flag(row.hunt()).text(row.untried());
        out.list(row.catches(), (to, one) -> to.text(one.fixture()).flag(one.own()).number(one.alerts()).text(one.which()));
    }

    private static Row row(EntryReader in) throws IOException {
        String id = in.text();
        String name = in.text();
        String path = in.text();
        boolean hunt = in.flag();
        String untried = in.text();
        return new Row(id, name, path, hunt, in.list(from -> new Catch(from.text(), from.flag(), from.number(Integer.MAX_VALUE),
                from.text())), untried);
    }

    private static void write(EntryWriter out, Matrix matrix) {
        out.list(matrix.fixtures(), (to, one) -> to.text(one.name()).text(one.owner()).number(one.events()));
        out.list(matrix.problems(), EntryWriter::text);
    }

    private static Matrix fixtures(EntryReader in) throws IOException {
        List<Matrix.Fixture> fixtures = in.list(from -> new Matrix.Fixture(from.text(), from.text(), from.number(Integer.MAX_VALUE)));
        return new Matrix(List.of(), fixtures, in.list(EntryReader::text));
    }

    /** Computes when it is first asked, and once for all threads. */
    private static <T> Supplier<T> once(Supplier<T> compute) {
        AtomicReference<T> known = new AtomicReference<>();
        return () -> {
            synchronized (known) {
                if (known.get() == null) {
                    known.set(Objects.requireNonNull(compute.get()));
                }
                return known.get();
            }
        };
    }
}
