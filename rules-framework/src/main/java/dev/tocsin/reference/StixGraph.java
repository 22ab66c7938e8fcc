package dev.tocsin.reference;

import com.fasterxml.jackson.core.JsonLocation;
import dev.tocsin.reference.StixBundle.Domain;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the objects of a bundle and finds out who took whose place. */
final class StixGraph {
    /** More than ten times of what all domains together have. */
    private static final int MOST = 50_000;
    private static final Pattern ID = Pattern.compile("TA\\d{4}|T\\d{4}(\\.\\d{3})?");
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

    private final String fileName;
    private final StixReader.Complaints complaints;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Map<String, Link> successors = new HashMap<>();
    private final Map<String, String> versions = new TreeMap<>();
    private boolean full;

    private record Known(String id, Domain domain, StixObject object) {
    }

    private record Link(String target, JsonLocation at) {
    }

    StixGraph(String fileName, StixReader.Complaints complaints) {
        this.fileName = fileName;
        this.complaints = complaints;
    }

    void add(StixObject object, JsonLocation at) {
        switch (object.word("type")) {
            case "attack-pattern", "x-mitre-tactic" -> entry(object, at);
            case "relationship" -> {
                if (object.word("relationship_type").equals("revoked-by") && hasRoom(successors.size(), at)) {
                    successors.put(object.word("source_ref"), new Link(object.word("target_ref"), at));
                }
            }
            case "x-mitre-collection" -> versions.put(object.word("name"), object.word("x_mitre_version"));
            default -> {
            }
        }
    }

    /** An attack pattern without an id of ATT&CK is somebody's own. */
    private void entry(StixObject object, JsonLocation at) {
        Domain domain = domain(object);
        String id = Optional.ofNullable(object.references().get(domain.chain())).or(() -> Optional.ofNullable(
                object.references().get(Domain.ENTERPRISE.chain()))).filter(i -> ID.matcher(i).matches()).orElse(null);
        if (id == null || !hasRoom(known.size(), at)) {
            return;
        }
        if (object.word("name").isBlank() || object.word("id").isBlank()) {
            complaints.add(at, id + " has no " + (object.word("name").isBlank() ? "name" : "id of its own"), "download the bundle again");
            return;
        }
        known.put(object.word("id"), new Known(id, domain, object));
    }

    private boolean hasRoom(int size, JsonLocation at) {
        if (size >= MOST && !full) {
            full = true;
            complaints.add(at, "the bundle has more than " + MOST + " techniques or successors; no version of ATT&CK has", null);
        }
        return !full;
    }

    private static Domain domain(StixObject object) {
        for (Domain domain : Domain.values()) {
            if (object.domains().contains(domain.word())) {
                return domain;
            }
        }
        for (Domain domain : List.of(Domain.MOBILE, Domain.ICS)) {
            if (object.references().containsKey(domain.chain())) {
                return domain;
            }
        }
        return Domain.ENTERPRISE;
    }

    /** The bundle; something was complained of when it cannot be used. */
    StixBundle bundle() {
        circles();
        Map<String, String> tactics = new HashMap<>();
        known.values().stream().filter(k -> k.id().startsWith("TA")).forEach(k -> tactics.putIfAbsent(k.domain().chain() + ":"
                + k.object().word("x_mitre_shortname"), k.id()));
        Map<Domain, List<AttackEntry>> entries = new EnumMap<>(Domain.class);
        known.values().forEach(k -> entries.computeIfAbsent(k.domain(), d -> new ArrayList<>()).add(entry(k, tactics)));
        if (entries.values().stream().allMatch(all -> all.stream().allMatch(e -> e.kind() == AttackEntry.Kind.TACTIC))) {
            complaints.add(JsonLocation.NA, "the bundle has no technique of ATT&CK", "name a bundle such as enterprise-attack.json");
        }
        return new StixBundle(version(), entries);
    }

    private AttackEntry entry(Known entry, Map<String, String> tactics) {
        StixObject object = entry.object();
        List<String> own = object.chains().stream().map(tactics::get).filter(t -> t != null).distinct().sorted().toList();
        AttackEntry.Status status = object.flags().contains("revoked") ? AttackEntry.Status.REVOKED
                : object.flags().contains("x_mitre_deprecated") ? AttackEntry.Status.DEPRECATED : AttackEntry.Status.ACTIVE;
        Link link = successors.get(object.word("id"));
        Known successor = link == null || status != AttackEntry.Status.REVOKED ? null : known.get(link.target());
        return new AttackEntry(entry.id(), AttackEntry.Kind.ofId(entry.id()), object.word("name"), own, status,
                successor == null ? null : successor.id());
    }

    /** Whoever follows successors must arrive somewhere. */
    private void circles() {
        Set<String> seen = new HashSet<>();
        for (String start : successors.keySet().stream().sorted().toList()) {
            Set<String> path = new HashSet<>();
            String at = start;
            while (successors.containsKey(at) && !seen.contains(at) && path.add(at)) {
                at = successors.get(at).target();
            }
            if (path.contains(at)) {
                complaints.add(successors.get(at).at(), name(at) + " is revoked by " + name(successors.get(at).target())
                        + ", which is revoked in turn, in a circle that ends nowhere", "download the bundle again");
            }
            seen.addAll(path);
        }
    }

    private String name(String stixId) {
        return known.containsKey(stixId) ? known.get(stixId).id() : stixId;
    }

    /** That of its collections, else that in the name of the file, else the name. */
    private String version() {
        return versions.values().stream().filter(v -> !v.isBlank()).findFirst().orElseGet(() -> {
            Matcher inName = VERSION.matcher(fileName);
            return inName.find() ? inName.group() : "of " + fileName;
        });
    }
}
