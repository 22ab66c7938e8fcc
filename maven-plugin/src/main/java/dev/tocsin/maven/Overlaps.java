package dev.tocsin.maven;

import dev.tocsin.configuration.Configuration;
import dev.tocsin.testing.Selection;
import dev.tocsin.testing.TestRequest;
import dev.tocsin.testing.matrix.Matrix;
import dev.tocsin.testing.matrix.MatrixRunner;
import dev.tocsin.testing.matrix.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/** The gate of overlaps. */
final class Overlaps {
    private Overlaps() {
    }

    /** Looks for overlaps that nobody declared, when a repository asks for that. */
    static void of(Gate gate, GateMojo mojo) throws MojoExecutionException {
        Configuration configuration = gate.configuration();
        if (!configuration.gates().overlapsRequired()) {
            return;
        }
        TestRequest request = TestRequest.of(configuration, gate.rules()).select(new Selection(mojo.rule(), null));
        Matrix matrix = MatrixRunner.of(configuration, gate.schemas(), gate.cache().store("matrix")).run(request);
        Noise noise = Noise.of(matrix, configuration.gates());
        noise.undeclared().forEach(one -> mojo.getLog().error(one.row().folder() + " also alerts on " + one.owner() + ": " + one.alerts()
                + (one.alerts() == 1 ? " alert" : " alerts") + ", on " + one.catches().get(0).fixture()));
        mojo.getLog().info("overlaps: " + noise.overlaps().size() + ", " + noise.undeclared().size() + " of them not declared");
        matrix.problems().forEach(gate::reason);
        judge(configuration, noise, mojo.rule() != null).ifPresent(gate::reason);
    }

    /** Why a build fails: overlaps that are not declared where they must be, and declared ones that there are none of. */
    static Optional<String> judge(Configuration configuration, Noise noise, boolean some) {
        if (!configuration.gates().overlapsRequired()) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        if (!noise.undeclared().isEmpty()) {
            reasons.add(noise.undeclared().size() + (noise.undeclared().size() == 1 ? " overlap is" : " overlaps are") + " not declared: narrow the"
                    + " rule, or add [[overlaps]] with rule, on and reason to tocsin.toml");
        }
        if (!some && !noise.unused().isEmpty()) {
            reasons.add(noise.unused().size() + " of [[overlaps]] in tocsin.toml declares an overlap that there is none of: remove "
                    + String.join(", ", noise.unused().stream().map(one -> one.rule() + " on " + String.join(" and ", one.on())).toList()));
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }
}
