package dev.tocsin.testing;

import dev.tocsin.query.Supplements.EnrichPolicy;
import dev.tocsin.rule.toml.TomlString;
import dev.tocsin.rule.toml.TomlTable;
import dev.tocsin.rule.toml.TomlTable.Entry;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a case gives beside events. */
final class NeededReader {
    private static final Set<String> POLICY_KEYS = CasesShape.names(CasesShape.POLICY);
    private final SourceText source;
    private final CaseTable table;
    private final List<Diagnostic> errors;

    NeededReader(SourceText source, CaseTable table, List<Diagnostic> errors) {
        this.source = source;
        this.table = table;
        this.errors = errors;
    }

    Needed read() {
        return new Needed(table.events("indicators"), lookups(), policies(), answers(), table.files("exceptions"));
    }

    private Map<String, List<EventSource>> lookups() {
        Map<String, List<EventSource>> out = new LinkedHashMap<>();
        for (TomlTable named : table.tables("lookups")) {
            CaseTable inner = inner(named);
            named.entries().forEach(entry -> out.put(entry.key(), inner.events(entry.key())));
        }
        return out;
    }

    private Map<String, Needed.Policy> policies() {
        Map<String, Needed.Policy> out = new LinkedHashMap<>();
        for (TomlTable named : table.tables("enrich")) {
            for (Entry entry : named.entries()) {
                out.put(entry.key(), entry.value() instanceof TomlTable settings ? policy(inner(settings))
                        : new Needed.Policy(EnrichPolicy.Kind.MATCH, null, List.of(), inner(named).events(entry.key())));
            }
        }
        return out;
    }

    private Needed.Policy policy(CaseTable settings) {
        settings.refuseUnknown(POLICY_KEYS, "an enrich policy");
        if (!settings.has("documents")) {
            settings.error("documents", "an enrich policy needs documents", "documents = \"FILE.ndjson\"");
        }
        String kind = settings.text("kind");
        Optional<EnrichPolicy.Kind> known = kind == null ? Optional.of(EnrichPolicy.Kind.MATCH)
                : Arrays.stream(EnrichPolicy.Kind.values()).filter(k -> name(k).equals(kind)).findFirst();
        if (known.isEmpty()) {
            settings.error("kind", "\"" + kind + "\" is no kind of an enrich policy: expected "
                    + Arrays.stream(EnrichPolicy.Kind.values()).map(NeededReader::name).collect(Collectors.joining(", ")), null);
        }
        return new Needed.Policy(known.orElse(EnrichPolicy.Kind.MATCH), settings.text("match_field"), settings.texts("fields"),
                settings.events("documents"));
    }

    /** A prompt with its answer counts for every endpoint; a table is for the endpoint of its name. */
    private Map<String, Map<String, String>> answers() {
        Map<String, Map<String, String>> out = new LinkedHashMap<>();
        for (TomlTable answers : table.tables("answers")) {
            for (Entry entry : answers.entries()) {
                if (entry.value() instanceof TomlString answer) {
                    out.computeIfAbsent("*", any -> new LinkedHashMap<>()).put(entry.key(), answer.value());
                } else if (entry.value() instanceof TomlTable ofEndpoint) {
                    CaseTable inner = inner(ofEndpoint);
                    Map<String, String> known = out.computeIfAbsent(entry.key(), endpoint -> new LinkedHashMap<>());
                    ofEndpoint.entries().forEach(each -> Optional.ofNullable(inner.text(each.key()))
                            .ifPresent(answer -> known.put(each.key(), answer)));
                } else {
                    inner(answers).error(entry.key(), "an answer should be a string, but is " + entry.value().kind(), null);
                }
            }
        }
        return out;
    }

    private CaseTable inner(TomlTable of) {
        return new CaseTable(source, of, errors);
    }

    private static String name(EnrichPolicy.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
