package dev.tocsin.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule and a hunt without fault, for examples that show only the keys that matter. */
public final class ExampleRule {
    private static final Pattern KEY = Pattern.compile("(-?)([A-Za-z_]+)\\s*(?:=.*)?", Pattern.DOTALL);
    private static final String METADATA = """
            creation_date = "2026/01/31"
            integration = ["aws"]
            maturity = "production"
            updated_date = "2026/01/31"
            """;
    private static final String RULE = """
            author = ["Tocsin"]
            description = "Somebody stopped a trail of the cloud account's log."
            from = "now-10m"
            index = ["logs-aws.cloudtrail-*"]
            language = "kuery"
            license = "Apache-2.0"
            name = "Trail Stopped"
            risk_score = 47
            rule_id = "c5a1cb35-0b4c-4f0e-a5a8-3f1f0c0d8e11"
            severity = "medium"
            tags = ["Domain: Cloud", "Data Source: AWS", "Data Source: Amazon Web Services", "Use Case: Threat Detection", "Tactic: Defense Evasion"]
            timestamp_override = "event.ingested"
            type = "query"
            query = '''
            event.dataset : "aws.cloudtrail" and event.action : "StopLogging" and event.outcome : "success"
            '''
            """;
    private static final String THREAT = """
            [[rule.threat]]
            framework = "MITRE ATT&CK"
            [[rule.threat.technique]]
            id = "T1562"
            name = "Impair Defenses"
            reference = "https://attack.mitre.org/techniques/T1562/"
            [rule.threat.tactic]
            id = "TA0005"
            name = "Defense Evasion"
            reference = "https://attack.mitre.org/tactics/TA0005/"
            """;
    private static final String HUNT = """
            author = "Tocsin"
            description = "Looks for trails that were stopped."
            integration = ["aws.cloudtrail"]
            language = ["ES|QL"]
            license = "Apache-2.0"
            mitre = ["T1562"]
            name = "Stopped Trails"
            query = ['''
            from logs-aws.cloudtrail-*
            | where event.action == "StopLogging"
            | stats hits = count(*) by user.name
            ''']
            uuid = "3d0f3f0e-6b36-4c8e-9d0a-0d5a2f8f7a4b"
            """;

    private ExampleRule() {
    }

    /**
     * The rule, with keys replaced or added. Keys before any header are those of {@code [rule]}, those after
     * {@code [metadata]} its own; a key with a minus sign before it is left out; other tables are added, and one that is a
     * threat takes the place of the rule's own.
     */
    public static String with(String keys) {
        Map<String, String> metadata = pairs(METADATA);
        Map<String, String> rule = pairs(RULE);
        StringBuilder tables = new StringBuilder();
        Map<String, String> target = rule;
        for (String block : blocks(keys)) {
            String begin = withoutComments(block).strip();
            if (begin.startsWith("[metadata]")) {
                target = metadata;
            } else if (begin.startsWith("[")) {
                target = null;
                tables.append(block);
            } else if (target == null) {
                tables.append(block);
            } else {
                put(target, block);
            }
        }
        if (tables.indexOf("[[rule.threat]]") < 0 && !rule.containsKey("threat")) {
            tables.insert(0, THREAT);
        }
        return "[metadata]\n" + String.join("", metadata.values()) + "\n[rule]\n" + String.join("", rule.values()) + "\n" + tables;
    }

    /** The hunt, with keys replaced, added or, with a minus sign, left out. */
    public static String hunt(String keys) {
        Map<String, String> hunt = pairs(HUNT);
        blocks(keys).forEach(block -> put(hunt, block));
        return "[hunt]\n" + String.join("", hunt.values());
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> out = new LinkedHashMap<>();
        blocks(text).forEach(block -> put(out, block));
        return out;
    }

    private static void put(Map<String, String> pairs, String block) {
        Matcher key = KEY.matcher(withoutComments(block).strip());
        if (!key.matches()) {
            pairs.put(block, block);
        } else if (key.group(1).isEmpty()) {
            pairs.put(key.group(2), block);
        } else if (key.group(2).equals("threat")) {
            pairs.put("threat", "");
        } else {
            pairs.remove(key.group(2));
        }
    }

    /** A header, or a key with its value, which may be of several lines; comments go with what follows. */
    private static List<String> blocks(String text) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            block.append(line.endsWith("\n") ? line : line + "\n");
            if (isComplete(block.toString())) {
                blocks.add(block.toString());
                block.setLength(0);
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block.toString());
        }
        return blocks;
    }

    private static boolean isComplete(String block) {
        String plain = withoutComments(block);
        if (plain.isBlank()) {
            return false;
        }
        String lines = plain.replaceAll("(?s)'''.*?'''|\"\"\".*?\"\"\"", "");
        String outside = lines.replaceAll("\"(\\\\.|[^\"\\\\\n])*\"|'[^'\n]*'", "");
        long open = outside.chars().filter(c -> c == '[').count() - outside.chars().filter(c -> c == ']').count();
        return !lines.contains("'''") && !lines.contains("\"\"\"") && open <= 0;
    }

    private static String withoutComments(String block) {
        return block.replaceAll("(?m)^\\s*#.*\n", "");
    }
}
