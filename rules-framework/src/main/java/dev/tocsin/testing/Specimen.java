package dev.tocsin.testing;

import dev.tocsin.cache.Fingerprint;
import dev.tocsin.cache.Ingredients;
import dev.tocsin.event.EventInput;
import dev.tocsin.value.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Events of the fixtures on which any rule can be tried: an events file, or events that stand in a cases file.
 *
 * @param name the file below the fixtures folder, with forward slashes; for events in a cases file followed by the case's name
 * @param owner the folder of the rule whose fixture it is, below the fixtures folder; {@code benign} for the benign corpus
 * @param types the types of fields that the owner's cases file tells
 * @param inputs the events, all under the same name
 */
public record Specimen(String name, String owner, Map<String, FieldType> types, List<EventInput> inputs) {
    /** Copies the collections. */
    public Specimen {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(owner, "owner");
        inputs = List.copyOf(inputs);
        types = Map.copyOf(types);
    }

    /** The hash of its events, whatever it is called and however its lines end. */
    public Fingerprint content() {
        Ingredients content = Ingredients.of("specimen").text(new TreeMap<>(types).toString());
        for (EventInput input : inputs) {
            if (input instanceof EventInput.File file) {
                content.lines(file.path());
            } else if (input instanceof EventInput.Bytes bytes) {
                content.bytes(bytes.bytes());
            }
        }
        return content.fingerprint();
    }

    /** Whether it is part of the benign corpus. */
    public boolean benign() {
        return owner.equals(BenignCorpus.CASE);
    }
}
