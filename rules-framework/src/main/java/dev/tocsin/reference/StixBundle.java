package dev.tocsin.reference;

import dev.tocsin.source.Checked;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a STIX 2 bundle says of MITRE ATT&amp;CK.
 *
 * @param version its version: {@code 18.1}
 * @param entries the tactics, techniques and sub-techniques of each domain that it has
 */
public record StixBundle(String version, Map<Domain, List<AttackEntry>> entries) {
    /** A part of ATT&amp;CK with a matrix of its own. */
    public enum Domain {
        /** Computers, networks and clouds. */
        ENTERPRISE("enterprise-attack", "mitre-attack"),
        /** Telephones. */
        MOBILE("mobile-attack", "mitre-mobile-attack"),
        /** Industrial control systems. */
        ICS("ics-attack", "mitre-ics-attack");

        private final String word;
        private final String chain;

        Domain(String word, String chain) {
            this.word = word;
            this.chain = chain;
        }

        /** Its name in {@code x_mitre_domains}. */
        String word() {
            return word;
        }

        /** Its name as a kill chain and, in older bundles, as a source of references. */
        String chain() {
            return chain;
        }
    }

    /** Copies the map. */
    public StixBundle {
        entries = Map.copyOf(new EnumMap<>(entries));
    }

    /**
     * Reads a file as a stream, so that no file is too large; of what ATT&amp;CK does not need nothing is kept.
     *
     * @param name what messages call the file
     * @return without a value when the file cannot be read, is no JSON, is no bundle, has no technique, or names successors in a circle
     */
    public static Checked<StixBundle> read(String name, Path file) {
        return new StixReader(name, file).read();
    }
}
