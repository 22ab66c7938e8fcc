package dev.tocsin.testing;

import java.util.List;

/**
 * What a whole run showed.
 *
 * @param verdicts by rule file, then by case in the order of its fixtures
 * @param rules how many rules and hunts were looked at
 * @param problems what makes the run as a whole a failure although no case failed, such as that there was none
 */
public record TestResults(List<Verdict> verdicts, int rules, List<String> problems) {
    /** Copies the lists. */
    public TestResults {
        verdicts = List.copyOf(verdicts);
        problems = List.copyOf(problems);
    }

    /** Whether every case passed or was skipped and there was something to run. */
    public boolean good() {
        return problems.isEmpty() && verdicts.stream().allMatch(Verdict::good);
    }

    /** How many cases came out so. */
    public long count(Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count();
    }
}
