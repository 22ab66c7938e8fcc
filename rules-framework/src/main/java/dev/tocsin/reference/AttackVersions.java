package dev.tocsin.reference;

import dev.tocsin.reference.StixBundle.Domain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes versions of ATT&amp;CK of bundles. */
public final class AttackVersions {
    private AttackVersions() {
    }

    /**
     * The versions that rules are held against, the oldest first.
     *
     * <p>Bundles of one version are one, whatever their domains. A domain that a version lacks is that of the newest version which
     * has it, so that nothing is unknown only because nobody named its bundle.
     *
     * @param builtIn whether the bundled version is one of them; it is anyhow when no bundle has the enterprise domain
     */
    public static List<Attack> of(List<StixBundle> bundles, boolean builtIn) {
        if (bundles.isEmpty()) {
            return List.of(Attack.enterprise());
        }
        List<StixBundle> all = new ArrayList<>(bundles);
        boolean enterprise = bundles.stream().anyMatch(b -> b.entries().containsKey(Domain.ENTERPRISE));
        Attack own = Attack.enterprise();
        boolean same = bundles.stream().anyMatch(b -> b.version().equals(own.version()) && b.entries().containsKey(Domain.ENTERPRISE));
        if (!enterprise || builtIn && !same) {
            all.add(new StixBundle(own.version(), Map.of(Domain.ENTERPRISE, List.copyOf(own.entries()))));
        }
        all.sort(Comparator.comparing(StixBundle::version, AttackVersions::compare));
        Map<String, List<AttackEntry>> byVersion = new LinkedHashMap<>();
        all.stream().filter(b -> b.entries().containsKey(Domain.ENTERPRISE)).forEach(b -> byVersion.put(b.version(), new ArrayList<>()));
        byVersion.forEach((version, entries) -> {
            for (Domain domain : Domain.values()) {
                List<StixBundle> having = all.stream().filter(b -> b.entries().containsKey(domain)).toList();
                List<StixBundle> exact = having.stream().filter(b -> b.version().equals(version)).toList();
                if (!having.isEmpty()) {
                    (exact.isEmpty() ? having.subList(having.size() - 1, having.size()) : exact).forEach(b -> entries.addAll(b.entries().get(domain)));
                }
            }
        });
        return byVersion.entrySet().stream().map(e -> Attack.of(e.getKey(), e.getValue())).toList();
    }

    /** By the numbers of versions; what is no version comes last. */
    private static int compare(String one, String other) {
        boolean first = Character.isDigit(one.charAt(0));
        boolean second = Character.isDigit(other.charAt(0));
        return first && second ? Arrays.compare(numbers(one), numbers(other)) : first == second ? one.compareTo(other) : first ? -1 : 1;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[^0-9]+")).filter(n -> !n.isEmpty() && n.length() < 10).mapToInt(Integer::parseInt).toArray();
    }
}
