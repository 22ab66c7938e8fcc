package dev.tocsin.lint;

/**
 * What the linter found, now or in an earlier run.
 *
 * @param result the findings, as a run without memory has them
 * @param files how many files were chosen
 * @param unchanged how many of them were not looked at, because their findings are known
 */
public record Remembered(LintResult result, int files, int unchanged) {
}
