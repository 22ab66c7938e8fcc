package dev.tocsin.testing;

import dev.tocsin.rule.toml.TomlDocument;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.value.FieldType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A {@code cases.toml}.
 *
 * @param source the file
 * @param cases in the order of the file
 * @param types the types of fields that no schema has, by path
 * @param benignBudget how many alerts the rule may give on the benign corpus
 */
record CasesFile(SourceText source, List<CaseSpec> cases, Map<String, FieldType> types, long benignBudget) {
    private static final Set<String> KEYS = CasesShape.names(CasesShape.TABLE);

    /** Copies the list and the map. */
    CasesFile {
        cases = List.copyOf(cases);
        types = Map.copyOf(types);
    }

    /** Reads the file; without a value when anything in it is wrong. */
    static Checked<CasesFile> read(SourceText source) {
        TomlDocument document = TomlDocument.read(source);
        List<Diagnostic> errors = new ArrayList<>(document.errors());
        CaseTable top = new CaseTable(source, document.table(), errors);
        top.refuseUnknown(KEYS, "a cases file");
        if (errors.isEmpty() && top.isEmpty()) {
            errors.add(Place.of(source).error(CaseTable.ID, "the file has no case, no types and no budget", "write [[case]], or remove it"));
        }
        List<CaseSpec> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (TomlTable table : top.tables("case")) {
            CaseSpec spec = new CaseReader(source, table, errors).read();
            if (!names.add(spec.name())) {
                errors.add(spec.place().error(CaseTable.ID, "two cases are called \"" + spec.name() + "\"", null));
            }
            cases.add(spec);
        }
        CasesFile file = new CasesFile(source, cases, types(top, source, errors), benignBudget(top, source, errors));
        errors.sort(Diagnostic.ORDER);
        boolean broken = errors.stream().anyMatch(error -> error.level() == Level.ERROR);
        return new Checked<>(broken ? null : file, errors);
    }

    private static Map<String, FieldType> types(CaseTable top, SourceText source, List<Diagnostic> errors) {
        Map<String, FieldType> types = new TreeMap<>();
        for (TomlTable table : top.tables("types")) {
            CaseTable inner = new CaseTable(source, table, errors);
            table.entries().forEach(entry -> {
                String type = inner.text(entry.key());
                Optional<FieldType> known = type == null ? Optional.empty() : FieldType.named(type);
                known.ifPresent(t -> types.put(entry.key(), t));
                if (type != null && known.isEmpty()) {
                    inner.error(entry.key(), "\"" + type + "\" is no type of a mapping", "use keyword, long, ip, date, ...");
                }
            });
        }
        return types;
    }

    private static long benignBudget(CaseTable top, SourceText source, List<Diagnostic> errors) {
        long budget = 0;
        for (TomlTable table : top.tables("benign")) {
            CaseTable inner = new CaseTable(source, table, errors);
            inner.refuseUnknown(Set.of("budget"), "benign");
            Long number = inner.count("budget");
            budget = number == null ? 0 : number;
        }
        return budget;
    }
}
