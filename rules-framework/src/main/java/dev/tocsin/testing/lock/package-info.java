/** {@code tocsin.lock}: what every rule is and which alerts it makes on every fixture, and what a change did to both. */
package dev.tocsin.testing.lock;
