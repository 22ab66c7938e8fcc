package dev.tocsin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan of the house, kept by a machine: who may look at whom, and what never happens anywhere. */
class HouseRulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tocsin");

    /** Each room with the rooms that it may look at; every room may look at itself and at the JDK. */
    private static final Map<String, List<String>> FLOORS = Map.ofEntries(
            Map.entry("source", List.of()),
            Map.entry("cache", List.of("source")),
            Map.entry("value", List.of("source")),
            Map.entry("reference", List.of("source", "value")),
            Map.entry("history", List.of("source", "value")),
            Map.entry("event", List.of("source", "value", "reference")),
            Map.entry("query", List.of("source", "value", "reference", "event")),
            Map.entry("query.predicate", List.of("source", "value", "reference", "event", "query")),
            Map.entry("query.kql", List.of("source", "value", "reference", "event", "query", "query.predicate")),
            Map.entry("query.lucene", List.of("source", "value", "reference", "event", "query", "query.predicate")),
            Map.entry("query.eql", List.of("source", "value", "reference", "event", "query", "query.predicate")),
            Map.entry("query.esql", List.of("source", "value", "reference", "event", "query", "query.predicate", "query.kql",
                    "query.lucene")),
            Map.entry("rule", List.of("source", "cache", "value", "reference", "event", "query")),
            Map.entry("configuration", List.of("source", "cache", "value", "reference", "event", "rule")),
            Map.entry("detect", List.of("source", "value", "reference", "event", "query", "query.predicate", "rule")),
            Map.entry("lint", List.of("source", "cache", "history", "value", "reference", "event", "query", "rule", "configuration")),
            Map.entry("testing", List.of("source", "cache", "value", "reference", "event", "query", "query.predicate", "rule", "detect", "configuration")),
            Map.entry("report", List.of("source", "cache", "value", "reference", "event", "query", "rule", "detect", "lint", "testing",
                    "configuration")),
            Map.entry("comparison", List.of("source", "value", "reference", "event", "query", "query.predicate", "rule", "detect",
                    "lint", "testing", "configuration", "history", "cache")),
            Map.entry("watch", List.of("source", "cache", "value", "event", "query", "rule", "configuration", "lint", "testing", "report")),
            Map.entry("workbench", List.of("source", "value", "reference", "event", "query", "rule", "detect", "testing")),
            Map.entry("docs", List.of("source", "cache", "history", "value", "reference", "event", "query", "rule", "detect", "lint", "testing",
                    "configuration")),
            Map.entry("junit", List.of("source", "value", "event", "query", "rule", "detect", "testing", "report", "configuration")),
            Map.entry("assertj", List.of("source", "value", "event", "query", "rule", "detect", "testing", "report", "configuration")));

    /** Where a third party's types may be seen at all. */
    private static final Map<String, List<String>> GUESTS = Map.of(
            "org.tomlj", List.of("rule"),
            "com.fasterxml.jackson", List.of("comparison", "reference", "event", "report", "testing", "detect", "docs", "query.esql"),
            "org.apache.lucene", List.of("value", "query.lucene"),
            "org.opensearch", List.of("query.esql"),
            "org.eclipse.jgit", List.of("history"),
            "org.commonmark", List.of("docs"),
            "org.owasp", List.of("docs"),
            "org.junit", List.of("junit"),
            "org.opentest4j", List.of("junit"),
            "org.assertj", List.of("assertj"));

    @Test
    void the_rules_look_at_the_whole_house() {
        assertThat(CLASSES.size()).as("imported classes").isGreaterThan(20);
        Set<String> rooms = CLASSES.stream().map(HouseRulesTest::room).collect(Collectors.toCollection(TreeSet::new));
        assertThat(FLOORS.keySet()).as("rooms without a floor: give each its line in FLOORS").containsAll(rooms);
    }

    @Test
    void everyone_looks_down_and_nobody_up() {
        FLOORS.forEach((room, below) -> {
            DescribedPredicate<JavaClass> forbidden = DescribedPredicate.describe("rooms above or beside",
                    c -> c.getPackageName().startsWith("dev.tocsin") && !room(c).equals(room) && !below.contains(room(c)));
            noClasses().that(DescribedPredicate.describe("in " + room, (JavaClass c) -> room(c).equals(room) && !isListOfLanguages(c)))
                    .should().dependOnClassesThat(forbidden)
                    .because("a room that looks up cannot be read, tested or replaced by itself")
                    .allowEmptyShould(true).check(CLASSES);
        });
    }

    @Test
    void guests_stay_in_their_rooms() {
        GUESTS.forEach((guest, hosts) -> noClasses()
                .that(DescribedPredicate.describe("outside " + hosts, (JavaClass c) -> !hosts.contains(room(c))))
                .should().dependOnClassesThat(resideInAPackage(guest + ".."))
                .because("a library that is seen in one room only can be exchanged").check(CLASSES));
    }

    @Test
    void guests_are_not_seen_in_public_signatures() {
        methods().that().arePublic().and().areDeclaredInClassesThat().arePublic()
                .and().areDeclaredInClassesThat(DescribedPredicate.describe("not doors",
                        (JavaClass c) -> !room(c).equals("junit") && !room(c).equals("assertj")))
                .should(notMentionGuests())
                .because("users of the library must not depend on our choice of libraries").check(CLASSES);
    }

    @Test
    void nothing_reads_a_clock_or_the_machine_s_habits() {
        noClasses().should().callMethodWhere(DescribedPredicate.describe("reads the wall clock or a default",
                        HouseRulesTest::dependsOnTheMachine))
                .because("results must repeat on every machine; time is given by the caller").check(CLASSES);
    }

    @Test
    void nothing_prints_or_logs() {
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j.."))
                .because("a library hands its words to the caller").check(CLASSES);
    }

    /** Otherwise {@code LintMemory} would remember findings that are not true any more. */
    @Test
    void checks_look_at_nothing_that_the_memory_of_the_linter_does_not_know() {
        Set<String> lookAtFixtures = Set.of("dev.tocsin.lint.check.FixtureFolders");
        noClasses().that().resideInAPackage("dev.tocsin.lint.check..")
                .and(DescribedPredicate.describe("not known to LintMemory", c -> !lookAtFixtures.contains(c.getName())))
                .should().dependOnClassesThat().haveFullyQualifiedName("java.nio.file.Files")
                .orShould().dependOnClassesThat().resideInAPackage("dev.tocsin.history..")
                .because("what a check reads from disk belongs into LintMemory's fingerprint").check(CLASSES);
        noClasses().that().resideInAPackage("dev.tocsin.lint.check..")
                .and(DescribedPredicate.describe("a check of single files", c -> !c.isAssignableTo(dev.tocsin.lint.Check.OfSet.class)))
                .should().callMethod(dev.tocsin.lint.LintContext.class, "rules")
                .orShould().callMethod(dev.tocsin.lint.LintContext.class, "activeRules")
                .orShould().callMethodWhere(DescribedPredicate.describe("asks whether there are fixtures",
                        (JavaCall<?> call) -> lookAtFixtures.contains(call.getTargetOwner().getName())
                                && !lookAtFixtures.contains(call.getOriginOwner().getName())))
                .because("findings of a single file are remembered although its siblings changed").check(CLASSES);
    }

    /** Otherwise {@code TestMemory} would remember verdicts that are not true any more. */
    @Test
    void cases_read_nothing_that_the_memory_of_tests_does_not_know() {
        Set<String> known = Set.of("BenignCorpus", "CaseInputs", "ExceptionLists", "FixtureFolder", "FixtureSource", "TestRunner",
                "Specimens");
        noClasses().that().resideInAnyPackage("dev.tocsin.testing", "dev.tocsin.detect")
                .and(DescribedPredicate.describe("not known to TestMemory", c -> !known.contains(c.getSimpleName())))
                .should().dependOnClassesThat().haveFullyQualifiedName("java.nio.file.Files")
                .because("what a case reads from disk belongs into TestMemory's fingerprint").check(CLASSES);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?")
                .because("such names say nothing; a thing that is hard to name is two things").check(CLASSES);
    }

    @Test
    void nothing_static_changes() {
        fields().that().areStatic().and(DescribedPredicate.describe("written in the source",
                        f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should().beFinal().because("runs happen side by side").check(CLASSES);
    }

    @Test
    void every_room_has_a_door_plate() throws IOException {
        Path root = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> without = files.filter(f -> f.toString().endsWith(".java")).map(Path::getParent).distinct()
                    .filter(d -> !Files.exists(d.resolve("package-info.java"))).sorted().toList();
            assertThat(without).as("packages without package-info.java").isEmpty();
        }
    }

    @Test
    void files_are_short() throws IOException {
        Path root = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
            assertThat(sources.stream().filter(f -> lines(f) > 400)).as("files over 400 lines").isEmpty();
            List<Long> sizes = sources.stream().map(HouseRulesTest::lines).sorted().toList();
            assertThat(sizes.get(sizes.size() / 2)).as("median lines of a file").isLessThanOrEqualTo(80);
        }
    }

    @Test
    void public_types_are_a_decision_somebody_signed() throws IOException {
        String actual = CLASSES.stream().filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC) && c.isTopLevelClass())
                .map(JavaClass::getName).sorted().collect(Collectors.joining("\n", "", "\n"));
        Path list = Path.of("src/test/resources/dev/tocsin/public-types.txt");
        if ("write".equals(System.getProperty("tocsin.goldens"))) {
            Files.createDirectories(list.getParent());
            Files.writeString(list, actual);
        }
        assertThat(actual).as("public types against public-types.txt; -Dtocsin.goldens=write signs the change")
                .isEqualTo(Files.readString(list, StandardCharsets.UTF_8));
    }

    /** The one list in {@code rule} that names every language. */
    private static boolean isListOfLanguages(JavaClass c) {
        return c.getName().equals("dev.tocsin.rule.QueryLanguages");
    }

    private static String room(JavaClass c) {
        String name = c.getPackageName().replaceFirst("^dev\\.tocsin\\.?", "");
        String[] parts = name.split("\\.");
        return parts[0].equals("query") && parts.length > 1 ? "query." + parts[1] : parts[0];
    }

    private static boolean dependsOnTheMachine(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
        return switch (owner) {
            case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(method);
            case "java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime", "java.time.ZonedDateTime" ->
                    method.equals("now");
            case "java.util.Locale" -> method.equals("getDefault");
            case "java.time.ZoneId" -> method.equals("systemDefault");
            case "java.nio.charset.Charset" -> method.equals("defaultCharset");
            case "java.lang.String" -> noArguments && Set.of("toLowerCase", "toUpperCase", "getBytes").contains(method);
            default -> false;
        };
    }

    private static ArchCondition<JavaMethod> notMentionGuests() {
        return new ArchCondition<>("not mention third-party types") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .flatMap(t -> Stream.concat(t.getAllInvolvedRawTypes().stream(),
                                t instanceof JavaParameterizedType p ? p.getActualTypeArguments().stream().map(a -> a.toErasure())
                                        : Stream.empty()))
                        .filter(t -> GUESTS.keySet().stream().anyMatch(g -> t.getName().startsWith(g + ".")))
                        .forEach(t -> events.add(SimpleConditionEvent.violated(method,
                                describe(method) + " mentions " + t.getName())));
            }
        };
    }

    private static String describe(JavaMember member) {
        return member.getFullName();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findings_are_values_and_not_exceptions() {
        classes().that().areAssignableTo(Throwable.class).should().haveSimpleNameEndingWith("Exception")
                .andShould().resideInAnyPackage("dev.tocsin.query", "dev.tocsin.value", "dev.tocsin.rule", "dev.tocsin.event",
                        "dev.tocsin.query.eql", "dev.tocsin.query.esql..")
                .because("all findings of a file are reported, not the first that is thrown").check(CLASSES);
    }
}
