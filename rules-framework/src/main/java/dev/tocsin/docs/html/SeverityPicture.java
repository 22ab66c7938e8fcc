package dev.tocsin.docs.html;

import dev.tocsin.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many rules have each severity, as bars. */
public final class SeverityPicture {
    private static final int WIDTH = 400;
    private static final int LABELS = 72;
    private static final int LONGEST = 270;
    private static final int STEP = 30;

    private SeverityPicture() {
    }

    /** The picture; severities without an entry have no rule. */
    public static Fragment of(Map<Severity, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Fragment> shapes = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Severity[] severities = Severity.values();
        for (int i = 0; i < severities.length; i++) {
            Severity severity = severities[severities.length - 1 - i];
            int count = counts.getOrDefault(severity, 0);
            int length = most == 0 ? 0 : count == 0 ? 0 : Math.max(2, (int) ((long) LONGEST * count / most));
            int top = i * STEP + 4;
            shapes.add(Drawing.atEnd(LABELS - 10, top + 16, "picture-name", severity.word()));
            shapes.add(Drawing.box(LABELS, top, length, STEP - 8, "severity-bar severity-" + severity.word()));
            shapes.add(Drawing.text(LABELS + length + 8, top + 16, "picture-time", String.valueOf(count)));
            words.add(count + " " + severity.word());
        }
        return Drawing.picture("severity-picture", WIDTH, severities.length * STEP, "Rules by severity", String.join(", ", words), shapes);
    }
}
