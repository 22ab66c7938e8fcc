/**
 * Two states of a repository of rules: what a change does to alerts, and which findings it brings.
 *
 * <p>The base is a commit, read by {@code history}; the other side is the working tree as it is, committed or not.
 */
package dev.tocsin.comparison;
