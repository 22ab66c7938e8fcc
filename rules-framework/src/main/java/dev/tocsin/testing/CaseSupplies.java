package dev.tocsin.testing;

import dev.tocsin.detect.Supplies;
import dev.tocsin.event.EventBatch;
import dev.tocsin.event.Schema;
import dev.tocsin.event.Schemas;
import dev.tocsin.query.Supplements;
import dev.tocsin.query.Supplements.EnrichPolicy;
import dev.tocsin.query.Supplements.LookupIndex;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a case gives beside events. */
final class CaseSupplies {
    private final CaseInputs inputs;
    private final SchemaSource schemas;
    private final FixtureFolder folder;

    CaseSupplies(CaseInputs inputs, SchemaSource schemas, FixtureFolder folder) {
        this.inputs = inputs;
        this.schemas = schemas;
        this.folder = folder;
    }

    /** Everything that the case gives; what cannot be read is noted by the inputs. */
    Supplies read(Needed needed) {
        Map<String, LookupIndex> lookups = new LinkedHashMap<>();
        needed.lookups().forEach((name, sources) -> {
            EventBatch rows = inputs.read(sources);
            if (rows != null) {
                lookups.put(name, new LookupIndex(rows, schema(List.of(name), rows)));
            }
        });
        Map<String, EnrichPolicy> policies = new LinkedHashMap<>();
        needed.policies().forEach((name, policy) -> {
            EventBatch rows = inputs.read(policy.documents());
            if (rows != null) {
                policies.put(name, new EnrichPolicy(policy.kind(), policy.matchField(), policy.fields(), rows, schema(List.of(name), rows)));
            }
        });
        Optional<EventBatch> indicators = needed.indicators().isEmpty() ? Optional.empty()
                : Optional.ofNullable(inputs.read(needed.indicators()));
        return new Supplies(indicators, new Supplements(lookups, policies, needed.answers()));
    }

    /** The fields of some indices, those that only the events have among them. */
    private Schema schema(Collection<String> indices, EventBatch events) {
        return Schemas.dynamic(schemas.of(indices, folder.types()), events);
    }
}
