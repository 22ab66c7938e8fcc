package dev.tocsin.detect;

import java.util.List;
import java.util.Optional;

/** Gives the values of Kibana's value lists, which exception items name by their id. */
@FunctionalInterface
public interface ValueLists {
    /** No list is given. */
    ValueLists NONE = id -> Optional.empty();

    /** The values of a list as its exported file has them, one a line; empty when the list is not given. */
    Optional<List<String>> values(String id);
}
