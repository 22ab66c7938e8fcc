package dev.tocsin.query.eql;

import java.util.ArrayList;
import java.util.List;

/** Keys as explanations show them. */
final class KeyText {
    private KeyText() {
    }

    /** {@code host.id h1, user.id S-1-5-18}; empty for a query without keys. */
    static String of(JoinKey key, List<KeySource> sources) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            parts.add(sources.get(i).path() + " " + key.value(i));
        }
        return String.join(", ", parts);
    }

    /** How many values two keys share. */
    static int shared(JoinKey left, JoinKey right) {
        int equal = 0;
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            equal += java.util.Objects.equals(left.value(i), right.value(i)) ? 1 : 0;
        }
        return equal;
    }

    /** {@code same host.id, but user.id differs: S-1-5-18 against S-1-5-21}. */
    static String difference(JoinKey wanted, JoinKey found, List<KeySource> sources) {
        List<String> same = new ArrayList<>();
        List<String> differ = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String path = sources.get(i).path();
            if (java.util.Objects.equals(wanted.value(i), found.value(i))) {
                same.add(path);
            } else {
                differ.add(path + " differs: " + wanted.value(i) + " against " + found.value(i));
            }
        }
        return (same.isEmpty() ? "" : "same " + String.join(", ", same) + ", but ") + String.join(" and ", differ);
    }
}
