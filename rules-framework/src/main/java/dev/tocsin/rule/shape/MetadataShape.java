package dev.tocsin.rule.shape;

import static dev.tocsin.rule.shape.KeyShape.may;
import static dev.tocsin.rule.shape.KeyShape.must;

import java.util.List;

/** The table {@code [metadata]}: what a repository keeps about a rule and never sends to Kibana. */
public final class MetadataShape {
    private static final Shape.Text DATE = Shape.form("date-format", "\\d{4}/\\d{2}/\\d{2}", "a date such as 2026/01/31");

    /** Its keys. */
    public static final Shape.Table TABLE = Shape.table(
            must("creation_date", DATE, "the day on which the rule was written"),
            must("updated_date", DATE, "the day of the last change"),
            may("deprecation_date", DATE, "the day on which the rule was deprecated"),
            may("maturity", Shape.oneOf("development", "experimental", "beta", "production", "deprecated"),
                    "how far the rule has come"),
            may("integration", new Shape.AnyOf(List.of(Shape.text(), Shape.textList())), "the integrations whose events it reads"),
            may("min_stack_version", Shape.form("stack-version-format", "\\d+\\.\\d+(\\.\\d+[\\w-]*)*",
                    "a stack version such as 9.2.0"), "the oldest Elastic Stack that can run it"),
            may("min_stack_comments", Shape.text(), "why it needs that version"),
            may("bypass_bbr_timing", new Shape.Flag(), "whether a building block may run as often as it likes"),
            may("promotion", new Shape.Flag(), "whether it promotes the alerts of another product"),
            may("query_schema_validation", new Shape.Flag(), "false when its fields are not to be checked"),
            may("os_type_list", Shape.list(Shape.oneOf("windows", "linux", "macos")), "the operating systems that it watches"),
            may("related_endpoint_rules", Shape.textList(), "rules of the endpoint that watch the same"),
            may("comments", Shape.text(), "remarks"),
            may("extended", Shape.free(), "anything else"));

    private MetadataShape() {
    }
}
