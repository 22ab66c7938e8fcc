package dev.tocsin.query.esql.plan;

import dev.tocsin.query.esql.value.EsqlType;

/**
 * A column between two commands.
 *
 * @param name its name; no two columns at one place have the same
 * @param type the type of its values
 */
public record Attribute(String name, EsqlType type) {
}
