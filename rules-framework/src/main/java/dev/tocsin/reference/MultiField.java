package dev.tocsin.reference;

import dev.tocsin.value.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A second way in which a field is indexed, such as {@code process.name.text}.
 *
 * @param parent the field whose values it has
 * @param path its own name
 * @param type its type
 * @param lowercase whether it is a keyword whose values are lowercased
 * @param pattern the indices that have it
 */
public record MultiField(String parent, String path, FieldType type, boolean lowercase, String pattern) {
    private static final List<MultiField> ALL = read();

    /** All that are known; kinds after each other, each in the order of its parents. */
    public static List<MultiField> all() {
        return ALL;
    }

    private static List<MultiField> read() {
        List<MultiField> out = new ArrayList<>();
        String[] kind = {};
        for (String line : FactTable.lines("multi-fields.txt")) {
            String[] words = FactTable.cells(line, ' ', 1);
            if (words[0].equals("=")) {
                kind = Arrays.copyOfRange(words, 1, 4);
                continue;
            }
            boolean lowercase = kind[1].equals("lowercase");
            FieldType type = lowercase ? FieldType.KEYWORD : FieldType.named(kind[1]).orElseThrow();
            for (String parent : words) {
                out.add(new MultiField(parent, parent + "." + kind[0], type, lowercase, kind[2]));
            }
        }
        return List.copyOf(out);
    }
}
