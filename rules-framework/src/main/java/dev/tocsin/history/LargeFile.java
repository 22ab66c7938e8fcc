package dev.tocsin.history;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Repository;

/**
 * What git-lfs commits in the place of a large file.
 *
 * @param id the SHA-256 of the file
 */
record LargeFile(String id) {
    /** No longer text is one. */
    static final int LONGEST = 1024;
    private static final Pattern POINTER = Pattern.compile("\\Aversion https://[^\\n]*git-lfs[^\\n]*\\n.*?^oid sha256:([0-9a-f]{64})$.*",
            Pattern.DOTALL | Pattern.MULTILINE);

    /** Reads one; empty for any other text. */
    static Optional<LargeFile> of(byte[] text) {
        Matcher matcher = POINTER.matcher(new String(text, StandardCharsets.UTF_8));
        return matcher.matches() ? Optional.of(new LargeFile(matcher.group(1))) : Optional.empty();
    }

    /** The file, when this clone has it. */
    Optional<Path> stored(Repository repository) {
        Path file = repository.getCommonDirectory().toPath().resolve("lfs/objects").resolve(id.substring(0, 2))
                .resolve(id.substring(2, 4)).resolve(id);
        return Optional.of(file).filter(Files::isRegularFile);
    }
}
