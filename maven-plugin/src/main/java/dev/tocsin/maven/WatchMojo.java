package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.configuration.Key;
import dev.tocsin.testing.Selection;
import dev.tocsin.watch.WatchLoop;
import dev.tocsin.watch.WatchText;
import dev.tocsin.watch.WatchedRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Lints and tests whatever is saved, as soon as it is saved, until Ctrl-C. */
@Mojo(name = "watch", requiresProject = false, aggregator = true, threadSafe = true)
public final class WatchMojo extends SettingsMojo {
    /** Only this case: its name, or a pattern with {@code *}. */
    @Parameter(property = "tocsin.case")
    private String testCase;

    @Override
    void run() throws MojoExecutionException {
        Map<Key, String> parameters = parameters(settings());
        WatchedRepository repository = new WatchedRepository(() -> Configuration.discover(folder(), parameters), cache(),
                new Selection(rule(), testCase), System::nanoTime);
        WatchText text = new WatchText(paint());
        try (WatchLoop loop = new WatchLoop(repository, configurationFiles(), () -> LocalDate.now(ZoneOffset.UTC),
                update -> say(text.of(update, LocalTime.now())))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(loop), "tocsin-watch-end"));
            getLog().info("watching; press Ctrl-C to end");
            loop.run();
        } catch (IOException e) {
            throw new MojoExecutionException("the files of the repository cannot be watched: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(String lines) {
        lines.lines().forEach(getLog()::info);
    }

    /** Wherever the configuration is, or may be written. */
    private List<Path> configurationFiles() {
        Path start = folder().toAbsolutePath().normalize();
        return Stream.iterate(start, folder -> folder != null, Path::getParent).map(folder -> folder.resolve(Configuration.FILE))
                .filter(file -> file.startsWith(start) || file.toFile().exists()).toList();
    }

    private static void close(WatchLoop loop) {
        try {
            loop.close();
        } catch (IOException e) {
            // the process ends in any case
            return;
        }
    }
}
