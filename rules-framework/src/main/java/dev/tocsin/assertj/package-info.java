/** AssertJ assertions on rules, alerts and verdicts. Needs assertj-core on the class path. */
package dev.tocsin.assertj;
