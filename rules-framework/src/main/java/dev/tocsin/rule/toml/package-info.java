/**
 * TOML 1.0 as a tree in which every key and value knows its place, and every character of a string its own.
 *
 * <p>{@link dev.tocsin.rule.toml.TomlDocument#read} is the door; it is used for rules, hunts, {@code cases.toml} and
 * {@code tocsin.toml}. {@link dev.tocsin.rule.toml.TomlForm} reads a table of known keys.
 *
 * <p>It is a reader of our own, because a query inside a string must keep the place of each of its characters, which no
 * library gives, and because reading is most of what linting costs. Two libraries referee it in the tests.
 */
package dev.tocsin.rule.toml;
