package dev.tocsin.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.reference.Attack;
import dev.tocsin.rule.Rule;
import java.util.List;
import java.util.SortedSet;

/** One layer in format 4.5: a technique's score is the number of rules that name it, its comment their names. */
final class NavigatorLayer {
    private static final String FORMAT = "4.5";
    private static final ObjectMapper JSON = new ObjectMapper();

    private NavigatorLayer() {
    }

    /** The JSON of a layer, ended by a line feed. */
    static String of(String name, List<Rule> rules, Attack attack) {
        Coverage coverage = Coverage.of(rules);
        ObjectNode layer = JSON.createObjectNode().put("name", name);
        layer.putObject("versions").put("layer", FORMAT).put("attack", attack.version().replaceFirst("\\..*", ""));
        layer.put("domain", "enterprise-attack").put("description", rules.size() + " rules");
        ArrayNode techniques = layer.putArray("techniques");
        coverage.rules().forEach((cell, names) -> technique(techniques.addObject(), cell, names));
        ObjectNode gradient = layer.putObject("gradient");
        gradient.putArray("colors").add("#d6e6f7").add("#1f5fa8");
        gradient.put("minValue", 0).put("maxValue", coverage.rules().values().stream().mapToInt(SortedSet::size).max().orElse(1));
        layer.put("showTacticRowBackground", false).put("selectTechniquesAcrossTactics", false).put("selectSubtechniquesWithParent", false);
        return text(layer);
    }

    private static void technique(ObjectNode node, Coverage.Cell cell, SortedSet<String> names) {
        node.put("techniqueID", cell.technique());
        if (!cell.tactic().isEmpty()) {
            node.put("tactic", cell.tactic());
        }
        node.put("score", names.size()).put("comment", String.join("\n", names)).put("enabled", true);
        node.put("showSubtechniques", cell.technique().indexOf('.') > 0);
    }

    private static String text(ObjectNode layer) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            return JSON.writer(printer).writeValueAsString(layer) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON is always written", e);
        }
    }
}
