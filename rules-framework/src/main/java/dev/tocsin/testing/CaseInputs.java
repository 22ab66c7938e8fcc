package dev.tocsin.testing;

import dev.tocsin.detect.ExceptionItem;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.EventInput;
import dev.tocsin.event.EventReader;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the events that a case names. */
final class CaseInputs {
    private final Path folder;
    private final String folderName;
    private final List<Diagnostic> errors = new ArrayList<>();

    /**
     * @param folder where its files are
     * @param folderName what messages call that folder
     */
    CaseInputs(Path folder, String folderName) {
        this.folder = folder;
        this.folderName = folderName;
    }

    /** What went wrong so far. */
    List<Diagnostic> errors() {
        return errors;
    }

    /** The events of some sources in their order; what cannot be read is noted. */
    EventBatch read(List<EventSource> sources) {
        List<EventInput> inputs = new ArrayList<>();
        for (EventSource source : sources) {
            if (source instanceof EventSource.OfFile file) {
                file(file, inputs);
            } else if (source instanceof EventSource.Inline inline) {
                inputs.add(new EventInput.Bytes(inline.place().source().name(), inline.place().line(),
                        inline.json().getBytes(StandardCharsets.UTF_8)));
            }
        }
        Checked<EventBatch> read = EventReader.read(inputs);
        errors.addAll(read.errors());
        return read.value();
    }

    /** The items of the folder's own exception lists and of some files. */
    List<ExceptionItem> exceptions(List<EventSource.OfFile> files) {
        ExceptionLists read = new ExceptionLists();
        Path lists = folder.resolve(ExceptionLists.LISTS);
        if (Files.isRegularFile(folder.resolve(FixtureFolder.EXCEPTIONS))) {
            read.read(folder.resolve(FixtureFolder.EXCEPTIONS), folderName + "/" + FixtureFolder.EXCEPTIONS, lists);
        }
        for (EventSource.OfFile file : files) {
            path(file).ifPresent(path -> read.read(path, folderName + "/" + file.path(), lists));
        }
        errors.addAll(read.errors());
        return read.items();
    }

    private void file(EventSource.OfFile file, List<EventInput> inputs) {
        path(file).ifPresent(path -> inputs.add(new EventInput.File(folderName + "/" + file.path(), path)));
    }

    private Optional<Path> path(EventSource.OfFile file) {
        Path path = folder.resolve(file.path()).normalize();
        if (!path.startsWith(folder.normalize())) {
            errors.add(file.place().error(CaseTable.ID, "\"" + file.path() + "\" is outside the fixture folder " + folderName, null));
        } else if (!Files.isRegularFile(path)) {
            errors.add(file.place().error(CaseTable.ID, "there is no file \"" + file.path() + "\" in " + folderName, null));
        } else {
            return Optional.of(path);
        }
        return Optional.empty();
    }
}
