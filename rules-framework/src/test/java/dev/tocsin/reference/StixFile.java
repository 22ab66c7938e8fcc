package dev.tocsin.reference;

import java.util.ArrayList;
import java.util.List;

/** Writes STIX bundles for tests. */
public final class StixFile {
    private final List<String> objects = new ArrayList<>();
    private final String chain;
    private final String domain;

    private StixFile(String chain, String domain) {
        this.chain = chain;
        this.domain = domain;
    }

    /** An enterprise bundle of a version. */
    public static StixFile enterprise(String version) {
        return new StixFile("mitre-attack", "enterprise-attack").version("Enterprise ATT&CK", version);
    }

    /** A mobile bundle of a version. */
    public static StixFile mobile(String version) {
        return new StixFile("mitre-mobile-attack", "mobile-attack").version("Mobile ATT&CK", version);
    }

    private StixFile version(String name, String version) {
        return object("\"type\": \"x-mitre-collection\", \"id\": \"x-mitre-collection--1\", \"name\": \"%s\", \"x_mitre_version\": \"%s\"", name, version);
    }

    public StixFile tactic(String id, String name, String shortName) {
        return object("\"type\": \"x-mitre-tactic\", \"id\": \"tactic--%s\", \"name\": \"%s\", \"x_mitre_shortname\": \"%s\", %s", id, name, shortName,
                reference(id));
    }

    public StixFile technique(String id, String name, String phase, String... more) {
        return object("\"id\": \"pattern--%s\", \"description\": \"Text {with} [brackets] and \\\"quotes\\\"\", \"name\": \"%s\", %s, "
                + "\"kill_chain_phases\": [{\"kill_chain_name\": \"%s\", \"phase_name\": \"%s\"}], \"type\": \"attack-pattern\"%s", id, name,
                reference(id), chain, phase, more.length == 0 ? "" : ", " + String.join(", ", more));
    }

    public StixFile revoked(String from, String to) {
        return object("\"type\": \"relationship\", \"relationship_type\": \"revoked-by\", \"source_ref\": \"pattern--%s\", \"target_ref\": \"pattern--%s\"",
                from, to);
    }

    public StixFile object(String form, Object... words) {
        objects.add("    {" + String.format(java.util.Locale.ROOT, form, words) + "}");
        return this;
    }

    private String reference(String id) {
        return "\"x_mitre_domains\": [\"" + domain + "\"], \"external_references\": [{\"source_name\": \"somebody\"}, {\"source_name\": \"mitre-attack\", "
                + "\"external_id\": \"" + id + "\", \"url\": \"https://attack.mitre.org/techniques/" + id + "\"}]";
    }

    /** One object a line; the first stands in line 5. */
    public String text() {
        return "{\n  \"type\": \"bundle\",\n  \"id\": \"bundle--1\",\n  \"objects\": [\n" + String.join(",\n", objects) + "\n  ]\n}\n";
    }
}
