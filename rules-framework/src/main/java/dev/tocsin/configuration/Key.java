package dev.tocsin.configuration;

import java.util.List;
import java.util.Optional;

/** The keys of {@code tocsin.toml}. Each is also a goal parameter: {@code -Dtocsin.failLevel=warning}. */
public enum Key {
    /** Folders with rules and hunts. */
    RULES("rules", Form.PATHS, List.of(), "rules", "folders or files of rules and hunts"),
    /** Folder with fixtures. */
    FIXTURES("fixtures", Form.PATH, List.of(), "fixtures", "folder of the fixtures, which mirrors the folders of the rules"),
    /** Folder for pages. */
    DOCS("docs", Form.PATH, List.of(), "docs/rules", "folder that rule pages are written to"),
    /** Where pages are published. */
    DOCS_URL("docsUrl", Form.ADDRESS, List.of(), "",
            "address of the page of a check, with {check} for its id, or of the folder that holds checks/ID.html; findings link it"),
    /** Mapping files. */
    MAPPINGS("mappings", Form.PATHS, List.of(), "", "Elasticsearch mapping files (JSON), or folders of them"),
    /** Exception lists. */
    EXCEPTIONS("exceptions", Form.PATHS, List.of(), "", "exception lists as Kibana exports them (NDJSON), or folders of them"),
    /** STIX bundles. */
    ATTACK("attack", Form.PATHS, List.of(), "", "STIX bundles with versions of MITRE ATT&CK, instead of the built-in one, or beside it with the word bundled among them"),
    /** What is asked of rules without fixtures. */
    FIXTURE_POLICY("fixturePolicy", Form.WORD, List.of("required", "recommended", "optional"), "recommended",
            "whether a rule without fixtures is an error, a warning or nothing"),
    /** The set of checks. */
    PROFILE("profile", Form.WORD, List.of("custom", "elastic"), "custom",
            "which checks are on: what any team wants, or what the public Elastic repository demands"),
    /** From which level findings fail the build. */
    FAIL_LEVEL("failLevel", Form.WORD, List.of("error", "warning", "info", "never"), "error",
            "the mildest finding that fails the build"),
    /** Versions to check against. */
    STACK_VERSIONS("stackVersions", Form.WORDS, List.of(), "",
            "versions of the Elastic Stack that every query is checked against"),
    /** Levels of checks. */
    CHECKS("checks", Form.LEVELS, List.of("error", "warning", "info", "off"), "",
            "a table: the level of a check by its id, or off; as a parameter, id=level pairs with commas between"),
    /** Findings that are known and accepted. */
    WAIVERS("waivers", Form.ROWS, List.of(), "",
            "tables with check, paths (patterns below the repository), reason, and perhaps expires (a date)"),
    /** Agreed spellings. */
    TAGS("tags", Form.WORDS, List.of(), "", "tags with the spelling that counts, whatever most rules write"),
    /** Rules that others rely on. */
    FROZEN("frozen", Form.NAMES, List.of(), "", "a table: rules that must be there and keep their names, id = \"name\""),
    /** Whether there must be a lock. */
    LOCK("lock", Form.WORD, List.of("required", "optional", "off"), "optional",
            "whether the repository is compared with its tocsin.lock: always, when there is one, or never"),
    /** What a changed rule must raise. */
    VERSION_POLICY("versionPolicy", Form.WORD, List.of("any", "version", "updated_date", "none"), "any",
            "what a rule that changed must raise: its version if it has one, else its updated_date; always its version; always its"
                    + " updated_date; or nothing"),
    /** Versions kept beside the rules. */
    VERSION_LOCK("versionLock", Form.PATH, List.of(), "",
            "a version.lock.json, which keeps the versions of rules that have none in their files"),
    /** Whether overlaps must be declared. */
    OVERLAP_POLICY("overlapPolicy", Form.WORD, List.of("required", "optional"), "optional",
            "whether it is a failure when a rule alerts on another rule's fixtures and no overlap declares it"),
    /** Declared overlaps. */
    OVERLAPS("overlaps", Form.ROWS, List.of(), "",
            "tables with rule (id, path or pattern), on (paths of other rules, or patterns) and reason"),
    /** Alerts on benign events. */
    BENIGN_BUDGET("benignBudget", Form.NUMBER, List.of(), "0", "how many alerts a rule may give for 100,000 benign events"),
    /** Other budgets for some rules. */
    BUDGETS("budgets", Form.ROWS, List.of(), "",
            "tables with rule (id, path or pattern), alerts (for 100,000 benign events), reason, and perhaps expires (a date)");

    /** How its value is written. */
    public enum Form {
        /** A path below the repository. */
        PATH,
        /** An address on the web. */
        ADDRESS,
        /** A path or a list of paths. */
        PATHS,
        /** One of a few words. */
        WORD,
        /** A string or a list of strings. */
        WORDS,
        /** A whole number that is not negative. */
        NUMBER,
        /** A table of names by id; no goal parameter. */
        NAMES,
        /** A table of levels. */
        LEVELS,
        /** Tables; no goal parameter. */
        ROWS
    }

    private final String key;
    private final Form form;
    private final List<String> allowed;
    private final String standard;
    private final String summary;

    Key(String key, Form form, List<String> allowed, String standard, String summary) {
        this.key = key;
        this.form = form;
        this.allowed = allowed;
        this.standard = standard;
        this.summary = summary;
    }

    /** Its name in the file, and after {@code tocsin.} on the command line. */
    public String key() {
        return key;
    }

    /** How its value is written. */
    public Form form() {
        return form;
    }

    /** The only values, or empty for any. */
    public List<String> allowed() {
        return allowed;
    }

    /** The value when nobody gives one; empty for none. */
    public String standard() {
        return standard;
    }

    /** What it is, without a full stop. */
    public String summary() {
        return summary;
    }

    /** The key of a name; empty for any other name. */
    public static Optional<Key> of(String name) {
        return List.of(values()).stream().filter(k -> k.key.equals(name)).findFirst();
    }
}
