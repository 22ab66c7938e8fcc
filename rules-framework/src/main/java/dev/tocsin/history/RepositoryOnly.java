package dev.tocsin.history;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The machine as JGit is to see it: there is nothing but the repository.
 *
 * <p>Left to itself JGit starts a git program to learn where its configuration lies, measures the clock of the file system by
 * writing files beside the repository's own, and keeps the result in the user's home.
 */
final class RepositoryOnly extends SystemReader.Delegate {
    private static final Object LOCK = new Object();

    private RepositoryOnly(SystemReader machine) {
        super(machine);
    }

    /** Makes it JGit's view of the machine, once. */
    static void install() {
        synchronized (LOCK) {
            SystemReader machine = SystemReader.getInstance();
            if (!(machine instanceof RepositoryOnly)) {
                SystemReader.setInstance(new RepositoryOnly(machine));
            }
        }
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    /** A configuration without a file. */
    private static final class Nothing extends FileBasedConfig {
        Nothing(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // there is no file
        }

        @Override
        public void save() {
            // and none is made
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        /** Two seconds is what the coarsest file system in use keeps; JGit then measures nothing. */
        @Override
        public long getTimeUnit(String section, String subsection, String name, long standard, TimeUnit unit) {
            return section.equals("filesystem") ? unit.convert(2, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, standard, unit);
        }
    }
}
