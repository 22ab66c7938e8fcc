package dev.tocsin.lint.check;

import java.util.Map;

/** The timeline templates that Kibana brings along. */
final class Timelines {
    /** Their titles by id. */
    static final Map<String, String> TITLES = Map.of(
            "db366523-f1c6-4c1f-8731-6ce5ed9e5717", "Generic Endpoint Timeline",
            "91832785-286d-4ebe-b884-1a208d111a70", "Generic Network Timeline",
            "76e52245-7519-4251-91ab-262fb1a1728c", "Generic Process Timeline",
            "495ad7a7-316e-4544-8a0f-9c098daee76e", "Generic Threat Match Timeline",
            "4d4c0b59-ea83-483f-b8c1-8c360ee53c5c", "Comprehensive File Timeline",
            "e70679c2-6cde-4510-9764-4823df18f7db", "Comprehensive Process Timeline",
            "300afc76-072d-4261-864d-4149714bf3f1", "Comprehensive Network Timeline",
            "3e47ef71-ebfc-4520-975c-cb27fc090799", "Comprehensive Registry Timeline",
            "3e827bab-838a-469f-bd1e-5e19a2bff2fd", "Alerts Involving a Single User Timeline",
            "4434b91a-94ca-4a89-83cb-a37cdc0532b7", "Alerts Involving a Single Host Timeline");

    private Timelines() {
    }
}
