package dev.tocsin.lint.check;

import dev.tocsin.reference.IntegrationFields;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Integrations that public rules use. */
final class KnownPackages {
    private static final Pattern STREAM = Pattern.compile("logs-([a-z0-9_]+)[.*-].*");

    /** Their names, sorted. */
    static final Set<String> NAMES = Stream.concat(Stream.of("apache", "apache_tomcat", "apm", "auditd_manager", "aws", "aws_bedrock",
            "aws_bedrock_agentcore", "azure", "azure_openai", "beaconing", "checkpoint_email", "cisco_ftd", "cloud_defend", "corelight",
            "crowdstrike", "cyberarkpas", "ded", "dga", "elastic_security", "endpoint", "entityanalytics_entra_id", "fim",
            "fortinet_fortigate", "gcp", "github", "google_secops", "google_workspace", "ibm_qradar", "iis", "jamf_protect", "kubernetes", "lmd",
            "m365_defender", "microsoft_exchange_online_message_trace", "microsoft_sentinel", "network_traffic", "nginx", "o365", "okta", "pad",
            "panw", "pfsense", "problemchild", "sentinel_one", "sentinel_one_cloud_funnel", "sonicwall_firewall", "splunk", "suricata",
            "sysmon_linux", "system", "ti_rapid7_threat_command", "traefik", "windows", "wiz", "zeek", "zoom"),
            IntegrationFields.all().stream().flatMap(i -> i.patterns().stream()).map(STREAM::matcher).filter(Matcher::matches)
                    .map(m -> m.group(1))).collect(Collectors.toCollection(TreeSet::new));

    private KnownPackages() {
    }
}
