/** KQL in its two dialects: Kibana's, which rules are written in, and Elasticsearch's own, which ES|QL's {@code KQL()} reads. */
package dev.tocsin.query.kql;
