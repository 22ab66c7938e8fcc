package dev.tocsin.benchmarks;

import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleFileReader;
import dev.tocsin.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A rule of each type; all look at the first eight days of September 2024. Public because JMH makes code that names it. */
public enum DetectRule {
    /** PowerShell that runs a script. */
    QUERY("""
            type = "query"
            language = "kuery"
            query = 'event.category: process and event.type: start and process.name: powershell.exe and process.args: *RemoteSigned*'
            """),
    /** A secret that someone other than a service read. */
    SAVED_QUERY("""
            type = "saved_query"
            saved_id = "secrets"
            language = "kuery"
            query = 'event.dataset: aws.cloudtrail and event.action: GetSecretValue and not user_agent.original: Boto3*'
            """),
    /** A user seen in an account for the first time. */
    NEW_TERMS("""
            from = "now-1d"
            type = "new_terms"
            language = "kuery"
            query = 'event.dataset: aws.cloudtrail and event.outcome: success'
            new_terms = { field = "new_terms_fields", value = ["cloud.account.id", "user.name"], history_window_start = [{ field = "history_window_start", value = "now-8d" }] }
            """),
    /** An address that fails with many users. */
    THRESHOLD("""
            type = "threshold"
            language = "kuery"
            query = 'event.category: authentication and event.outcome: failure'
            threshold = { field = ["source.ip"], value = 3, cardinality = [{ field = "user.name", value = 2 }] }
            """),
    /** A connection to an address that indicators name. */
    THREAT_MATCH("""
            type = "threat_match"
            language = "kuery"
            query = 'event.category: network and destination.ip: *'
            threat_index = ["logs-ti_*"]
            threat_language = "kuery"
            threat_query = 'threat.indicator.ip: *'
            threat_indicator_path = "threat.indicator"
            threat_mapping = [{ entries = [{ field = "destination.ip", type = "mapping", value = "threat.indicator.ip" }] }]
            """),
    /** A shell with a script of a user's folder. */
    EQL_EVENT("""
            type = "eql"
            language = "eql"
            query = 'process where event.type == "start" and process.name in~ ("bash", "zsh", "sh") and process.args like~ ("/home/*.sh", "/Users/*")'
            """),
    /** A process that starts, looks up a name and connects. */
    EQL_SEQUENCE("""
            type = "eql"
            language = "eql"
            query = '''
            sequence by host.id, process.entity_id with maxspan=10m
              [process where event.type == "start" and not process.name : ("svchost.exe", "chrome.exe")]
              [network where event.action == "lookup_requested"]
              [network where event.action == "connection_attempted"]
            '''
            """),
    /** Much data sent out by one connection. */
    ESQL_ROWS("""
            type = "esql"
            language = "esql"
            query = '''
            FROM logs-* METADATA _id, _version, _index
            | WHERE event.category == "network" AND network.direction == "egress" AND network.bytes > 900000
            | EVAL mebibytes = ROUND(network.bytes / 1048576.0, 2), program = TO_LOWER(process.name)
            | KEEP *
            '''
            """),
    /** Users with failures from many addresses. */
    ESQL_STATS("""
            type = "esql"
            language = "esql"
            query = '''
            FROM logs-*
            | WHERE event.category == "authentication" AND source.ip IS NOT NULL
            | STATS tries = COUNT(*), addresses = COUNT_DISTINCT(source.ip), hosts = VALUES(host.name) BY user.name
            | WHERE addresses >= 8
            | SORT addresses DESC
            '''
            """),
    /** Records of a job. */
    MACHINE_LEARNING("""
            type = "machine_learning"
            anomaly_threshold = 75
            machine_learning_job_id = "rare_process"
            """);

    private static final String HEAD = """
            [metadata]
            creation_date = "2026/11/21"
            updated_date = "2026/11/21"
            maturity = "production"
            [rule]
            author = ["Tocsin"]
            description = "A rule to measure with."
            name = "Measured"
            risk_score = 21
            rule_id = "2e3de258-8e17-5d0d-a48e-9b0f7c5bfe2b"
            severity = "low"
            """;
    private final String text;

    DetectRule(String text) {
        this.text = text;
    }

    /** The rule. */
    Rule rule() {
        String name = name().toLowerCase(Locale.ROOT) + ".toml";
        String index = text.contains("type = \"esql\"") || this == MACHINE_LEARNING ? "" : "index = [\"logs-*\"]\n";
        String from = text.contains("from = ") ? "" : "from = \"now-8d\"\n";
        RuleFile file = RuleFileReader.read(new SourceText(name, HEAD + index + from + text), Path.of(name), name, List.of()).orElseThrow();
        if (!file.usable()) {
            throw new IllegalStateException(file.diagnostics().get(0).rendered());
        }
        return file.rule().orElseThrow();
    }
}
