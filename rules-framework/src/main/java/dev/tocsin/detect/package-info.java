/**
 * Rule types: which alerts come out of a rule and a set of events, as the detection engine would write them.
 *
 * <p>Numbers such as {@code rule-types 42} in comments name the rules of the semantics note.
 */
package dev.tocsin.detect;
