package dev.tocsin.lint.check;

import dev.tocsin.lint.About;
import dev.tocsin.lint.Check;
import dev.tocsin.lint.Example;
import dev.tocsin.lint.Findings;
import dev.tocsin.lint.RuleSubject;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.toml.TomlString;
import java.util.List;
import java.util.Map;

/** Indices have their tags. */
final class TagIndex implements Check.OfRule {
    private static final Map<String, List<String>> TAGS = Map.ofEntries(
            Map.entry("logs-endpoint.events.*", List.of("Domain: Endpoint", "Data Source: Elastic Defend")),
            Map.entry("endgame-*", List.of("Data Source: Elastic Endgame")),
            Map.entry("logs-aws*", List.of("Data Source: AWS", "Data Source: Amazon Web Services", "Domain: Cloud")),
            Map.entry("logs-azure*", List.of("Data Source: Azure", "Domain: Cloud")),
            Map.entry("logs-o365*", List.of("Data Source: Microsoft 365", "Domain: Cloud")),
            Map.entry("logs-okta*", List.of("Data Source: Okta")),
            Map.entry("logs-gcp*", List.of("Data Source: Google Cloud Platform", "Data Source: GCP", "Domain: Cloud")),
            Map.entry("logs-google_workspace*", List.of("Data Source: Google Workspace", "Domain: Cloud")),
            Map.entry("logs-kubernetes.*", List.of("Data Source: Kubernetes")),
            Map.entry(".alerts-security.*", List.of("Rule Type: Higher-Order Rule")),
            Map.entry("logs-cyberarkpas.audit*", List.of("Data Source: CyberArk PAS")),
            Map.entry("logs-endpoint.alerts-*", List.of("Data Source: Elastic Defend")),
            Map.entry("logs-windows.sysmon_operational-*", List.of("Data Source: Sysmon")),
            Map.entry("logs-windows.powershell*", List.of("Data Source: PowerShell Logs")),
            Map.entry("logs-system.system*", List.of("Data Source: Windows System Event Logs")),
            Map.entry("logs-sentinel_one_cloud_funnel.*", List.of("Data Source: SentinelOne")),
            Map.entry("logs-fim.event-*", List.of("Data Source: File Integrity Monitoring")),
            Map.entry("logs-m365_defender.event-*", List.of("Data Source: Microsoft Defender XDR")),
            Map.entry("logs-crowdstrike.fdr*", List.of("Data Source: Crowdstrike")));

    @Override
    public About about() {
        return About.elastic("tag-index", "a rule that reads certain indices has the tags of their product")
                .why("""
                        Users of Kibana filter rules by the product whose events they read.""")
                .bad(Example.rule("""
                        index = ["logs-okta*"]
                        """)
                        .flagging("\"logs-okta*\""))
                .good(Example.rule("""
                        index = ["logs-okta*"]
                        tags = ["Data Source: Okta", "Tactic: Defense Evasion"]
                        """));
    }

    @Override
    public void check(RuleSubject subject, Findings findings) {
        Rule rule = subject.rule();
        for (TomlString index : rule.indexStrings()) {
            List<String> missing = TAGS.getOrDefault(index.value(), List.of()).stream().filter(t -> !rule.text().tags().contains(t)).toList();
            if (!missing.isEmpty()) {
                findings.add(index.span(), "a rule that reads " + index.value() + " has the tags " + String.join(", ", missing), "add them");
            }
        }
    }
}
