package dev.tocsin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.lint.check.Checks;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.rule.RuleLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Real rules that are made to violate a check are flagged by that check and by no unrelated one. */
class MutationCorpusTest {
    @TempDir
    Path scratch;

    @Test
    void every_check_has_a_mutation() {
        assertThat(Mutations.all()).extracting(Mutation::check).containsAll(Checks.all().stream().map(Check::id).toList());
    }

    @TestFactory
    Stream<DynamicTest> three_files_of_the_corpus_are_flagged() {
        String corpus = System.getProperty("tocsin.corpus", "");
        Assumptions.assumeFalse(corpus.isBlank(), "no -Dtocsin.corpus=DIR");
        return each(new RuleLoader(Path.of(corpus)).load(List.of(Path.of(corpus))).files(), true);
    }

    @TestFactory
    Stream<DynamicTest> the_sample_rules_are_flagged() {
        Path samples = Path.of("..", "rules");
        return each(new RuleLoader(samples).load(List.of(samples)).files(), false);
    }

    private Stream<DynamicTest> each(List<RuleFile> files, boolean corpus) {
        assertThat(files).hasSizeGreaterThan(20);
        List<RuleFile> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random(1));
        Mutations mutations = new Mutations(scratch);
        return Mutations.all().stream().filter(m -> !m.check().equals("*") && (corpus || !m.corpusOnly())).map(mutation ->
                DynamicTest.dynamicTest(mutation.check(), () -> look(mutations, mutation, shuffled, corpus)));
    }

    private static void look(Mutations mutations, Mutation mutation, List<RuleFile> files, boolean corpus) throws IOException {
        assertThat(mutations.flagged(mutation, files, 3)).as("files that could be changed").isGreaterThanOrEqualTo(corpus ? 3 : 1);
    }
}
