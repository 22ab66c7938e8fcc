package dev.tocsin.detect;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the events of a sequence have in common: the body of the alert that stands for it. // rule-types 58 */
final class CommonFields {
    private CommonFields() {
    }

    /** The fields on which all documents agree; no documents have none in common. */
    static Document of(List<Document> documents) {
        if (documents.isEmpty()) {
            return Document.EMPTY;
        }
        Map<String, Object> common = documents.get(0).json();
        for (Document document : documents.subList(1, documents.size())) {
            common = objects(common, document.json());
        }
        return Document.of(common);
    }

    private static Map<String, Object> objects(Map<?, ?> left, Map<?, ?> right) {
        Map<String, Object> common = new LinkedHashMap<>();
        left.forEach((key, value) -> values(value, right.get(key)).ifPresent(v -> common.put(key.toString(), v)));
        return common;
    }

    private static Optional<Object> values(Object left, Object right) {
        if (left == null || right == null) {
            return Optional.empty();
        }
        if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            Map<String, Object> common = objects(a, b);
            return common.isEmpty() ? Optional.empty() : Optional.of(common);
        }
        if (left instanceof List<?> || right instanceof List<?>) {
            return left instanceof Map<?, ?> || right instanceof Map<?, ?> ? Optional.empty() : Optional.of(elements(left, right));
        }
        return left.equals(right) ? Optional.of(left) : Optional.empty();
    }

    private static List<Object> elements(Object left, Object right) {
        Set<Object> common = new LinkedHashSet<>(list(left));
        common.retainAll(list(right));
        return common.stream().filter(element -> !(element instanceof Map<?, ?>)).toList();
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }
}
