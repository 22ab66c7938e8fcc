package dev.tocsin.query.predicate;

import dev.tocsin.event.Column;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Field;
import dev.tocsin.value.StandardText;
import java.util.ArrayList;
import java.util.List;

/** The words of each distinct value of a text field, made once for a batch. */
final class Words {
    private Words() {
    }

    /** By ordinal; null for a value that is not in the index. */
    static List<List<String>> of(EventBatch batch, Field field, Column column) {
        return batch.answer(new Question(field), () -> {
            List<List<String>> out = new ArrayList<>(column.dictionary().size());
            for (Object value : column.dictionary().values()) {
                out.add(value == null ? null : StandardText.words(value.toString()));
            }
            return out;
        });
    }

    private record Question(Field field) {
    }
}
