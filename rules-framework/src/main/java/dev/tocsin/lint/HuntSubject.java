package dev.tocsin.lint;

import dev.tocsin.rule.Hunt;

/**
 * A hunt that is looked at.
 *
 * @param hunt the hunt
 * @param context what else there is
 */
public record HuntSubject(Hunt hunt, LintContext context) {
}
