package dev.tocsin.cache;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/** The Tocsin that runs: another build, be it of the same version, never reads what this one kept. */
public final class Build {
    private Build() {
    }

    /**
     * The hash of Tocsin's own classes and resources, of the names, sizes and dates of the libraries, and of the
     * version of Java.
     *
     * @return empty when it cannot be known which code is running: then nothing may be kept
     */
    public static Optional<Fingerprint> fingerprint() {
        return Own.CODE;
    }

    /** Read once: the code does not change while it runs. */
    private static final class Own {
        private static final Optional<Fingerprint> CODE = place().map(own -> {
            Ingredients all = Ingredients.of("tocsin").text(Runtime.version().toString());
            code(all, own);
            libraries().forEach(library -> library(all, library));
            return all.fingerprint();
        });
    }

    private static Optional<Path> place() {
        CodeSource source = Build.class.getProtectionDomain().getCodeSource();
        return source == null ? Optional.empty() : path(source.getLocation());
    }

    private static List<Path> libraries() {
        List<Path> found = new ArrayList<>();
        if (Build.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                path(url).ifPresent(found::add);
            }
        } else {
            for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
                found.add(Path.of(entry));
            }
        }
        return found;
    }

    /** An archive has a checksum of every class already; reading them is a tenth of the work of hashing them. */
    private static void code(Ingredients all, Path own) {
        if (Files.isDirectory(own)) {
            all.tree(own);
            return;
        }
        try (ZipFile archive = new ZipFile(own.toFile())) {
            archive.stream().forEach(entry -> all.text(entry.getName()).number(entry.getSize()).number(entry.getCrc()));
        } catch (IOException e) {
            all.file(own);
        }
    }

    private static void library(Ingredients all, Path library) {
        String name = String.valueOf(library.getFileName());
        all.text(name);
        if (name.startsWith("tocsin-")) {
            // built anew by every run of some build servers
            code(all, library);
            return;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(library, BasicFileAttributes.class);
            all.number(attributes.size()).number(attributes.lastModifiedTime().toMillis());
        } catch (IOException e) {
            all.text("unreadable");
        }
    }

    private static Optional<Path> path(URL location) {
        try {
            return location == null || !location.getProtocol().equals("file") ? Optional.empty() : Optional.of(Path.of(location.toURI()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
