package dev.tocsin.reference;

import dev.tocsin.value.FieldType;
import java.util.List;

/**
 * A field of the Elastic Common Schema.
 *
 * @param path its name, such as {@code process.name}
 * @param type its type in a mapping
 * @param array whether it holds a list by its definition
 * @param since the first version of ECS that has it
 * @param lastVersion the last version that has it, or null while it is part of ECS
 * @param allowedValues the values that ECS expects; empty when anything may stand there
 */
public record EcsField(
        String path, FieldType type, boolean array, StackVersion since, StackVersion lastVersion, List<String> allowedValues) {
    /** Copies the list. */
    public EcsField {
        allowedValues = List.copyOf(allowedValues);
    }

    /** Whether today's ECS has it. */
    public boolean current() {
        return lastVersion == null;
    }
}
