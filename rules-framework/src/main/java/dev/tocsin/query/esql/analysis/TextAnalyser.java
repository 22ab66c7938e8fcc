package dev.tocsin.query.esql.analysis;

import dev.tocsin.query.esql.extract.DissectPattern;
import dev.tocsin.query.esql.extract.GrokPattern;
import dev.tocsin.query.esql.extract.PatternException;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.plan.Command;
import dev.tocsin.query.esql.plan.Expression;
import dev.tocsin.query.esql.syntax.CommandSyntax;
import dev.tocsin.query.esql.syntax.Name;
import dev.tocsin.query.esql.syntax.Term;
import dev.tocsin.query.esql.value.EsqlType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** DISSECT, GROK, and commands that split a text into columns under a prefix. */
final class TextAnalyser {
    private static final Map<String, List<String>> PARTS = Map.of(
            "URI_PARTS", List.of("domain", "fragment", "path", "extension", "port:integer", "query", "scheme", "user_info",
                    "username", "password"),
            "REGISTERED_DOMAIN", List.of("domain", "registered_domain", "top_level_domain", "subdomain"),
            "USER_AGENT", List.of("name", "version", "os.name", "os.version", "os.full", "device.name"),
            "IP_LOCATION", List.of("country_name", "country_iso_code", "continent_name", "region_name", "city_name",
                    "location:geo_point"));

    private TextAnalyser() {
    }

    static void dissect(Pipeline pipeline, CommandSyntax.Dissect dissect) {
        Expression input = text(pipeline, dissect.input(), "DISSECT");
        List<Attribute> extracted = List.of();
        try {
            extracted = DissectPattern.of(dissect.pattern().text(), dissect.appendSeparator()).names().stream()
                    .map(n -> new Attribute(n, EsqlType.KEYWORD)).toList();
            if (extracted.isEmpty()) {
                refuse(pipeline, dissect.pattern(), "a DISSECT pattern needs at least one key %{name}");
            }
        } catch (PatternException e) {
            refuse(pipeline, dissect.pattern(), e.getMessage());
        }
        Columns after = pipeline.columns().with(extracted);
        pipeline.add("DISSECT", new Command.Dissect(dissect.span(), input, dissect.pattern().text(), dissect.appendSeparator(),
                extracted, after.list()), after);
    }

    static void grok(Pipeline pipeline, CommandSyntax.Grok grok) {
        Expression input = text(pipeline, grok.input(), "GROK");
        Map<String, EsqlType> columns = new TreeMap<>(); // the engine sorts them by name
        if (grok.patterns().size() > 1) {
            pipeline.expressions().since(grok.span(), "GROK with several patterns", "9.2..9.4");
        }
        for (Name pattern : grok.patterns()) {
            try {
                GrokPattern.of(pattern.text()).columns().forEach((name, type) -> {
                    EsqlType earlier = columns.putIfAbsent(name, type);
                    if (earlier != null && earlier != type) { // esql 111
                        refuse(pipeline, pattern, "the name [" + name + "] has the types " + earlier.esName() + " and "
                                + type.esName());
                    }
                });
            } catch (PatternException e) {
                refuse(pipeline, pattern, e.getMessage());
            }
        }
        List<Attribute> extracted = new ArrayList<>();
        columns.forEach((name, type) -> extracted.add(new Attribute(name, type)));
        Columns after = pipeline.columns().with(extracted);
        pipeline.add("GROK", new Command.Grok(grok.span(), input, grok.patterns().stream().map(Name::text).toList(),
                List.copyOf(extracted), after.list()), after);
    }

    private static void refuse(Pipeline pipeline, Name pattern, String message) {
        pipeline.around().problems().error("esql-pattern", pattern.span(), message);
    }

    private static Expression text(Pipeline pipeline, Term term, String word) {
        Expression input = pipeline.expressions().value(term);
        EsqlType type = input.type();
        if (!type.isString() && type != EsqlType.NULL && type != EsqlType.UNKNOWN) {
            pipeline.around().problems().error("esql-type", input.span(), word + " takes a string, but "
                    + pipeline.expressions().operators().described(input), "convert it with ::keyword");
        }
        return type == EsqlType.UNKNOWN ? Casts.as(input, EsqlType.KEYWORD) : input;
    }

    static void parts(Pipeline pipeline, CommandSyntax.Parts parts) {
        Expression input = pipeline.expressions().value(parts.input());
        boolean address = parts.word().equals("IP_LOCATION");
        EsqlType type = input.type();
        if (!type.isString() && type != EsqlType.NULL && type != EsqlType.UNKNOWN && !(address && type == EsqlType.IP)) {
            pipeline.around().problems().error("esql-type", input.span(), parts.word() + " takes " + (address ? "an ip" : "a string")
                    + ", but " + pipeline.expressions().operators().described(input));
        }
        if (address && pipeline.around().catalog().complete()) {
            pipeline.around().problems().error("esql-command", parts.span(), "IP_LOCATION needs the IP location service");
        }
        List<Attribute> added = PARTS.get(parts.word()).stream().map(part -> {
            String[] named = part.split(":");
            return new Attribute(parts.prefix().text() + "." + named[0],
                    named.length > 1 ? EsqlType.named(named[1]).orElseThrow() : EsqlType.KEYWORD);
        }).toList();
        Columns after = pipeline.columns().with(added);
        pipeline.add(parts.word(), new Command.Unrunnable(parts.span(), parts.word(), after.list()), after);
    }
}
