/** What a rules repository says in its {@code tocsin.toml}, and how goal parameters override it. */
package dev.tocsin.configuration;
