package dev.tocsin.lint;

import dev.tocsin.configuration.Profile;
import dev.tocsin.source.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is to tell of a check, its examples executed.
 *
 * @param about what the check says of itself
 * @param found what it finds in its bad example, as the console shows it, each with its place and the line
 * @param fix what {@code tocsin:fix} changes in that example, as a unified diff; empty when it mends nothing
 */
public record CheckPage(About about, List<String> found, String fix) {
    /** Examples have dates, and a date that lies in the future today does not tomorrow. */
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    /** Copies the list. */
    public CheckPage {
        found = List.copyOf(found);
    }

    /**
     * Every check, in the order of their ids.
     *
     * @param schemas the fields of indices
     * @throws IOException when there is no place for temporary files, which are removed again
     */
    public static List<CheckPage> all(SchemaSource schemas) throws IOException {
        List<CheckPage> pages = new ArrayList<>();
        for (About about : ExampleRun.abouts()) {
            pages.add(of(about, schemas));
        }
        return List.copyOf(pages);
    }

    private static CheckPage of(About about, SchemaSource schemas) throws IOException {
        Path folder = Files.createTempDirectory("tocsin");
        try {
            Path root = folder.toRealPath();
            ExampleRun run = new ExampleRun(root, schemas, TODAY);
            run.write(about.bad());
            return new CheckPage(about, run.found(about).stream().map(f -> f.diagnostic().rendered().replace(root + "/", "")).toList(), run.fix(about));
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** {@code warning}, or {@code off}. */
    public String level(Profile profile) {
        return about.level(profile).map(Level::name).orElse("off").toLowerCase(Locale.ROOT);
    }

    /** One sentence about what a machine can do for whoever has such a finding. */
    public String mending() {
        return switch (about.mending()) {
            case BY_HAND -> "A person must decide what to write instead.";
            case SAFE -> "`mvn tocsin:fix` mends it where there is one right answer.";
            case WHEN_NAMED -> "`mvn tocsin:fix -Dtocsin.checks=" + about.id() + "` gives the usual answer; without its name nothing is changed.";
        };
    }

    /** The page in Markdown, ended by a line feed. */
    public String markdown() {
        String summary = about.summary();
        StringBuilder out = new StringBuilder("# ").append(about.id()).append("\n\n").append(summary.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(summary.substring(1)).append(".\n\n| profile | level |\n|---|---|\n");
        for (Profile profile : Profile.values()) {
            out.append("| `").append(profile.name().toLowerCase(Locale.ROOT)).append("` | ").append(level(profile)).append(" |\n");
        }
        out.append("\n## Why\n\n").append(about.why()).append("\n\n## Flagged\n\n").append(fence("toml", about.bad().shown()));
        out.append("Tocsin says:\n\n").append(fence("", String.join("\n", found)));
        out.append("## Right\n\n").append(fence("toml", about.good().shown())).append("## Mending it\n\n").append(mending()).append("\n\n");
        if (!fix.isEmpty()) {
            out.append(fence("diff", fix));
        }
        out.append("""
                ## Another level, or none

                In `tocsin.toml`, `off` for none:

                """).append(fence("toml", "[checks]\n" + about.id() + " = \"warning\""));
        out.append("Above a key of one rule:\n\n").append(fence("toml", "# tocsin:ignore " + about.id() + " -- the reason"));
        return out.toString().stripTrailing() + "\n";
    }

    /** The page of all checks, in Markdown, which links the pages {@code ID.md} beside it. */
    public static String index(List<CheckPage> pages) {
        StringBuilder out = new StringBuilder("# Checks\n\n| check | custom | elastic | what it demands | mended by machine |\n|---|---|---|---|---|\n");
        for (CheckPage page : pages) {
            out.append("| [").append(page.about.id()).append("](").append(page.about.id()).append(".md) | ").append(page.level(Profile.CUSTOM))
                    .append(" | ").append(page.level(Profile.ELASTIC)).append(" | ").append(page.about.summary().replace("|", "\\|")).append(" | ")
                    .append(switch (page.about.mending()) {
                        case BY_HAND -> "";
                        case SAFE -> "yes";
                        case WHEN_NAMED -> "when named";
                    }).append(" |\n");
        }
        return out.toString();
    }

    /** A block of code whose fence is longer than any in it. */
    private static String fence(String language, String text) {
        String fence = text.contains("```") ? "````" : "```";
        return fence + language + "\n" + text.lines().collect(Collectors.joining("\n")) + "\n" + fence + "\n\n";
    }
}
