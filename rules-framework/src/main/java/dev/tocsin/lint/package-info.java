/**
 * The linter: checks of rule and hunt files, each by itself and all together.
 *
 * <p>{@link dev.tocsin.lint.Linter} runs the checks of {@link dev.tocsin.lint.check.Checks}. A check is one class that says
 * what it is about and finds things in a {@link dev.tocsin.lint.FileSubject}, {@link dev.tocsin.lint.RuleSubject},
 * {@link dev.tocsin.lint.HuntSubject} or the whole {@link dev.tocsin.lint.LintContext}.
 */
package dev.tocsin.lint;
