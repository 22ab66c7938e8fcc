/** JSON Schemas, with which editors complete and underline rules, hunts, {@code cases.toml} and {@code tocsin.toml}. */
package dev.tocsin.docs.schema;
