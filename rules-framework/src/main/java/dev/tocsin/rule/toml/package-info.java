/**
 * TOML 1.0 as a tree in which every key and value knows its place, and every character of a string its own.
 *
 * <p>{@link dev.tocsin.rule.toml.TomlDocument#read} is the door; it is used for rules, hunts, {@code cases.toml} and
 * {@code tocsin.toml}. {@link dev.tocsin.rule.toml.TomlForm} reads a table of known keys.
 *
 * <p>tomlj reads; what is added here is where things end and where each character of a string stands, which no library
 * tells.
 */
package dev.tocsin.rule.toml;
