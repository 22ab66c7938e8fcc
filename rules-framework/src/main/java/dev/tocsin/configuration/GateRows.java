package dev.tocsin.configuration;

import dev.tocsin.rule.toml.TomlDate;
import dev.tocsin.rule.toml.TomlForm;
import dev.tocsin.rule.toml.TomlString;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads rows of overlaps and budgets; what is wrong is noted by the row. */
final class GateRows {
    private GateRows() {
    }

    static Optional<Overlap> overlap(TomlForm row) {
        row.require("rule");
        row.require("on");
        Optional<String> rule = row.string("rule").map(TomlString::value);
        List<String> on = row.oneOrMore("on").stream().map(TomlString::value).toList();
        Optional<String> reason = reason(row, "an overlap needs a reason", "say why both rules should alert");
        row.finish();
        return rule.flatMap(name -> reason.map(why -> new Overlap(name, on, why, row.table().span())));
    }

    static Optional<Budget> budget(TomlForm row) {
        row.require("rule");
        row.require("alerts");
        Optional<String> rule = row.string("rule").map(TomlString::value);
        Optional<Long> alerts = row.integer("alerts");
        if (alerts.filter(number -> number < 0).isPresent()) {
            row.error(row.table().entry("alerts").orElseThrow().span(), "a budget cannot be negative", "alerts = 0 allows none");
        }
        Optional<String> reason = reason(row, "a budget needs a reason", "say why this rule may give more alerts");
        Optional<LocalDate> expires = day(row, "budgets.expires");
        row.finish();
        return rule.flatMap(name -> alerts.flatMap(number -> reason.map(why -> new Budget(name, number, why, expires, row.table().span()))));
    }

    /** A reason that says something. */
    private static Optional<String> reason(TomlForm row, String message, String fix) {
        row.require("reason");
        Optional<TomlString> reason = row.string("reason");
        reason.filter(text -> text.value().isBlank()).ifPresent(text -> row.error(text.span(), message, fix));
        return reason.map(TomlString::value);
    }

    /** The value of {@code expires}. */
    static Optional<LocalDate> day(TomlForm row, String name) {
        return row.get("expires", TomlDate.class, "a date such as 2027-01-31").flatMap(date -> {
            if (date.value() instanceof LocalDate day) {
                return Optional.of(day);
            }
            row.error(date.span(), "\"" + name + "\" has a time, but a date alone was expected", null);
            return Optional.empty();
        });
    }
}
