package dev.tocsin.docs;

import java.util.Optional;
import java.util.regex.Pattern;

/** Ids of techniques and tactics, and the addresses of their pages. */
final class Technique {
    private static final Pattern ATTACK = Pattern.compile("T\\d{4}(\\.\\d{3})?");
    private static final Pattern ATLAS = Pattern.compile("AML\\.T\\d{4}(\\.\\d{3})?");

    private Technique() {
    }

    /** Whether the id has the form of an ATT&amp;CK technique or sub-technique. */
    static boolean isAttack(String id) {
        return ATTACK.matcher(id).matches();
    }

    /** The page of a technique, a sub-technique's below its technique's; empty for what is no id. */
    static Optional<String> url(String id) {
        if (isAttack(id)) {
            return Optional.of("https://attack.mitre.org/techniques/" + id.replace('.', '/'));
        }
        return ATLAS.matcher(id).matches() ? Optional.of("https://atlas.mitre.org/techniques/" + id) : Optional.empty();
    }
}
