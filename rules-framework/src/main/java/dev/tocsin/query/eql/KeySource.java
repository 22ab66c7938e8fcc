package dev.tocsin.query.eql;

import dev.tocsin.event.Field;

/**
 * Where one join key of a stage comes from. (eql 47)
 *
 * @param path the field's name in the query
 * @param field the field, or null for an optional one that is unmapped everywhere
 * @param optional whether events without a value take part, with the key null
 */
record KeySource(String path, Field field, boolean optional) {
}
