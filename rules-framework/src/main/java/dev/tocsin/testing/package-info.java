/** Rule, fixtures and expectation in; a verdict that explains itself out. */
package dev.tocsin.testing;
