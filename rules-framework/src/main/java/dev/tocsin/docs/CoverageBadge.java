package dev.tocsin.docs;

import java.util.Locale;

/** A badge that says how much of ATT&amp;CK the rules cover; an SVG without script, font or anything from outside. */
final class CoverageBadge {
    private static final String BADGE = """
            <svg xmlns="http://www.w3.org/2000/svg" width="190" height="20" role="img" aria-label="%1$s">
              <title>%1$s</title>
              <rect width="190" height="20" rx="3" fill="#444"/>
              <path d="M105 0h82a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-82z" fill="#1f5fa8"/>
              <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
                <text x="53" y="14">ATT&amp;CK coverage</text>
                <text x="147" y="14">%2$s</text>
              </g>
            </svg>
            """;

    private CoverageBadge() {
    }

    static String of(AttackCoverage.Share techniques) {
        String share = techniques.covered() + " of " + techniques.all() + " (" + techniques.percent() + "%)";
        String title = "ATT&amp;CK coverage: " + share.replace(" (", " techniques (");
        return String.format(Locale.ROOT, BADGE, title, share.replaceAll(" \\(.*", ""));
    }
}
