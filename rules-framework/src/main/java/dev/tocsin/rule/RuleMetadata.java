package dev.tocsin.rule;

import dev.tocsin.rule.toml.TomlTable;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code [metadata]} of a rule.
 *
 * @param creationDate the day on which it was written, {@code 2026/01/31}
 * @param updatedDate the day of the last change
 * @param deprecationDate the day on which it was deprecated
 * @param maturity development, experimental, beta, production or deprecated
 * @param integrations the integrations whose events it reads
 * @param minStackVersion the oldest Elastic Stack that can run it
 * @param minStackComments why it needs that version
 * @param bypassTiming whether a building block may run as often as it likes
 * @param checkFields false when its fields are not to be checked
 * @param table the table itself, for everything else
 */
public record RuleMetadata(Optional<String> creationDate, Optional<String> updatedDate, Optional<String> deprecationDate,
        Optional<String> maturity, List<String> integrations, Optional<String> minStackVersion,
        Optional<String> minStackComments, boolean bypassTiming, boolean checkFields, TomlTable table) {
    /** Copies the list. */
    public RuleMetadata {
        integrations = List.copyOf(integrations);
    }

    static RuleMetadata read(TomlTable table) {
        Keys keys = new Keys(table);
        return new RuleMetadata(keys.text("creation_date"), keys.text("updated_date"), keys.text("deprecation_date"),
                keys.text("maturity"), keys.texts("integration"), keys.text("min_stack_version"),
                keys.text("min_stack_comments"), keys.flag("bypass_bbr_timing"),
                !table.has("query_schema_validation") || keys.flag("query_schema_validation"), table);
    }

    /** Whether the rule is in use: what says nothing of its maturity is. */
    public boolean production() {
        return maturity.isEmpty() || maturity.get().equals("production");
    }

    /** Whether the rule is kept for the record only. */
    public boolean deprecated() {
        return maturity.equals(Optional.of("deprecated"));
    }
}
