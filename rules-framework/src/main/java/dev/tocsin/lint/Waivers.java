package dev.tocsin.lint;

import dev.tocsin.configuration.Waiver;
import dev.tocsin.lint.check.Checks;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.Level;
import dev.tocsin.source.SourceText;
import dev.tocsin.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves out findings that are waived, and finds waivers that are wrong, expired or of no use. */
final class Waivers {
    /** The id of what is wrong with a waiver. */
    static final String INVALID = "waiver-invalid";
    static final String UNUSED = "waiver-unused";
    static final String EXPIRED = "waiver-expired";

    private final LintContext context;
    private final Map<String, Level> levels;
    private final List<Given> given = new ArrayList<>();
    private final List<Finding> said = new ArrayList<>();

    /** @param levels the checks that are on, with their levels */
    Waivers(LintContext context, Map<String, Level> levels) {
        this.context = context;
        this.levels = levels;
    }

    /** A waiver, and whether it was of use. {@code covered} is null for a waiver of whole files. */
    private static final class Given {
        private final String check;
        private final SourceText source;
        private final Span place;
        private final Span covered;
        private final Waiver entry;
        private final String reason;
        private boolean used;

        Given(String check, SourceText source, Span place, Span covered, Waiver entry, String reason) {
            this.check = check;
            this.source = source;
            this.place = place;
            this.covered = covered;
            this.entry = entry;
            this.reason = reason;
        }

        boolean covers(Diagnostic finding) {
            if (!finding.id().equals(check)) {
                return false;
            }
            if (entry != null) {
                return entry.covers(finding.source().name());
            }
            int at = finding.span().start();
            return source.name().equals(finding.source().name()) && covered.start() <= at && at <= covered.end();
        }
    }

    LintResult apply(List<RuleFile> files, List<Finding> found) {
        files.forEach(file -> CommentWaiver.of(file.document()).forEach(waiver -> take(waiver, file.source())));
        context.configuration().waivers().forEach(this::take);
        Map<String, List<Given>> byCheck = new HashMap<>();
        given.forEach(g -> byCheck.computeIfAbsent(g.check, c -> new ArrayList<>()).add(g));
        List<Finding> kept = new ArrayList<>();
        List<LintResult.Waived> waived = new ArrayList<>();
        for (Finding finding : found) {
            List<Given> waiving = byCheck.getOrDefault(finding.diagnostic().id(), List.of()).stream()
                    .filter(g -> g.covers(finding.diagnostic())).toList();
            waiving.forEach(g -> g.used = true);
            if (waiving.isEmpty()) {
                kept.add(finding);
            } else {
                waived.add(new LintResult.Waived(finding, waiving.get(0).reason, waiving.get(0).entry == null));
            }
        }
        boolean everyFile = files.size() == context.rules().files().size();
        given.stream().filter(g -> !g.used && levels.containsKey(g.check) && (g.entry == null || everyFile)).forEach(g ->
                say(UNUSED, g.source, g.place, "the waiver of \"" + g.check + "\" waives nothing", "remove it"));
        kept.addAll(said);
        kept.sort(Comparator.comparing(Finding::diagnostic, Diagnostic.ORDER));
        waived.sort(Comparator.comparing(w -> w.finding().diagnostic(), Diagnostic.ORDER));
        return new LintResult(kept.stream().distinct().toList(), waived);
    }

    private void take(CommentWaiver waiver, SourceText source) {
        if (waiver.problem() != null) {
            say(INVALID, source, waiver.span(), waiver.problem(), "write # tocsin:ignore CHECK -- REASON");
        } else if (isKnown(waiver.check(), source, waiver.span())) {
            given.add(new Given(waiver.check(), source, waiver.span(), waiver.covered(), null, waiver.reason()));
        }
    }

    private void take(Waiver waiver) {
        SourceText source = context.configuration().source();
        if (!isKnown(waiver.check(), source, waiver.span())) {
            return;
        }
        if (waiver.expires().isPresent() && waiver.expires().get().isBefore(context.today())) {
            say(EXPIRED, source, waiver.span(), "the waiver of \"" + waiver.check() + "\" expired on " + waiver.expires().get(),
                    "mend what it waived, or give it another date");
        } else {
            given.add(new Given(waiver.check(), source, waiver.span(), null, waiver, waiver.reason()));
        }
    }

    private boolean isKnown(String check, SourceText source, Span span) {
        if (Checks.byId(check).isPresent()) {
            return true;
        }
        say(INVALID, source, span, "there is no check \"" + check + "\" to waive", Checks.meant(check));
        return false;
    }

    private void say(String id, SourceText source, Span span, String message, String fix) {
        Level level = levels.get(id);
        if (level != null) {
            said.add(new Finding(new Diagnostic(level, id, source, span, message, fix), List.of()));
        }
    }
}
