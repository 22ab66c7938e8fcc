package dev.tocsin.comparison;

/** The text of a rule that a test makes. */
record MadeRule(String id, String name, String query, String more) {
    private static final String FORM = """
            [metadata]
            creation_date = "2026/01/10"
            maturity = "production"
            updated_date = "%s"

            [rule]
            author = ["Ada"]
            description = \"""
            Finds a made event, for a test.
            \"""
            from = "now-9m"
            index = ["logs-endpoint.events.process-*"]
            language = "kuery"
            license = "Elastic License v2"
            name = "%s"
            risk_score = 47
            rule_id = "%s"
            severity = "medium"
            tags = ["Domain: Endpoint"]
            timestamp_override = "event.ingested"
            type = "query"
            query = '''
            %s
            '''
            %s""";

    static MadeRule of(int number, String query) {
        return new MadeRule("00000000-0000-4000-8000-%012d".formatted(number), "Rule " + number, query, "");
    }

    MadeRule with(String toml) {
        return new MadeRule(id, name, query, more + toml + "\n");
    }

    MadeRule named(String other) {
        return new MadeRule(id, other, query, more);
    }

    String text() {
        return text("2026/01/10");
    }

    String text(String updated) {
        return FORM.formatted(updated, name, id, query, more);
    }

    /** An event of a process on a line of its own. */
    static String event(String name, String... more) {
        StringBuilder out = new StringBuilder("{\"@timestamp\":\"2026-01-10T10:00:00Z\",\"event\":{\"category\":\"process\","
                + "\"type\":\"start\"},\"process\":{\"name\":\"" + name + "\"}");
        for (int i = 0; i < more.length; i += 2) {
            out.append(",\"").append(more[i]).append("\":\"").append(more[i + 1]).append('"');
        }
        return out.append("}\n").toString();
    }
}
