package dev.tocsin.docs.html;

import dev.tocsin.rule.Severity;
import java.util.Map;

/** How many rules have each severity, as bars. */
public final class SeverityPicture {
    private SeverityPicture() {
    }

    /** The picture; severities without an entry have no rule. */
    public static Fragment of(Map<Severity, Integer> counts) {
        Element list = Element.of("ul", "severities");
        for (Severity severity : Severity.values()) {
            list.add(Element.of("li").add(severity.word() + ": " + counts.getOrDefault(severity, 0)).end());
        }
        return list.end();
    }
}
