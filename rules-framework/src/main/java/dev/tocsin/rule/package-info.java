/**
 * Rule and hunt files: reading them, what they say, and the query languages that they may use.
 *
 * <p>{@link dev.tocsin.rule.RuleLoader} reads folders into a {@link dev.tocsin.rule.RuleSet}; a
 * {@link dev.tocsin.rule.Rule} knows the place of everything that it says.
 */
package dev.tocsin.rule;
