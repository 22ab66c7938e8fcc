package dev.tocsin.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of docs/ci: what they call exists, what may write runs nothing foreign, and their scripts do what they say. */
class CiRecipesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern GOAL = Pattern.compile("mvn [^\\n]*?(?:\\$TOCSIN|tocsin|\\d+\\.\\d+\\.\\d+(?:-SNAPSHOT)?):([a-z][a-z-]*)([^\\n]*)");
    private static final Pattern PROPERTY = Pattern.compile("-D(tocsin\\.[A-Za-z.]+)");

    @TempDir
    Path folder;

    @BeforeEach
    void programs_that_only_note_how_they_were_called() throws IOException {
        program("mvn", "printf '%s\\n' \"$@\" >> mvn.log; mkdir -p target/tocsin; echo '<!-- tocsin:diff -->' > target/tocsin/diff.md; "
                + "case \"$*\" in *:check*) exit ${CHECK:-0};; esac");
        program("gh", "printf '%s ' \"$@\" >> gh.log; echo >> gh.log; case \"$*\" in *--jq*) echo \"$KNOWN\";; esac");
        program("curl", "printf '%s ' \"$@\" >> curl.log; echo >> curl.log; case \"$*\" in */user) echo '{\"id\": 7}';;"
                + " *per_page*) echo \"$NOTES\";; esac");
    }

    private void program(String name, String body) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assumeTrue(file.toFile().setExecutable(true), "programs can be made here");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> yaml(String name) throws IOException {
        return (Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(DOCS.resolve("ci").resolve(name)));
    }

    @SuppressWarnings("unchecked")
    private static <T> T at(Object from, Object... path) {
        Object at = from;
        for (Object key : path) {
            at = key instanceof Integer number ? ((List<Object>) at).get(number) : ((Map<Object, Object>) at).get(key);
        }
        return (T) at;
    }

    private static List<Map<String, Object>> steps(String job) throws IOException {
        return at(yaml("github-actions.yml"), "jobs", job, "steps");
    }

    private static String script(String job, String step) throws IOException {
        return steps(job).stream().filter(s -> step.equals(s.get("name"))).map(s -> (String) s.get("run")).findFirst().orElseThrow();
    }

    /** Runs a script as a runner does; gives its exit code. */
    private int run(String script, Map<String, String> environment) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash");
        Path file = Files.writeString(folder.resolve("script.sh"), script);
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-e", file.toString()).directory(folder.toFile()).inheritIO();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private List<String> log(String name) throws IOException {
        return Files.exists(folder.resolve(name)) ? Files.readAllLines(folder.resolve(name)) : List.of();
    }

    @Test
    void goals_and_properties_that_are_named_exist() throws Exception {
        Map<String, java.util.Set<String>> goals = Descriptor.goals();
        assertThat(goals.get("check")).contains("tocsin.rules", "tocsin.since");
        int seen = 0;
        for (Path file : List.of(DOCS.resolve("ci/github-actions.yml"), DOCS.resolve("ci/gitlab-ci.yml"), DOCS.resolve("ci.md"))) {
            for (Matcher call = GOAL.matcher(Files.readString(file)); call.find(); seen++) {
                assertThat(goals).as("goals named in %s", file).containsKey(call.group(1));
                for (Matcher property = PROPERTY.matcher(call.group(2)); property.find(); ) {
                    assertThat(goals.get(call.group(1))).as("properties named in %s", file).contains(property.group(1));
                }
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(5);
    }

    @Test
    void the_whole_history_is_fetched() throws IOException {
        assertThat(steps("check").get(0)).containsEntry("uses", "actions/checkout@v4");
        assertThat(CiRecipesTest.<Integer>at(steps("check").get(0), "with", "fetch-depth")).isZero();
        assertThat(CiRecipesTest.<String>at(yaml("gitlab-ci.yml"), "detection-rules", "variables", "GIT_DEPTH")).isEqualTo("0");
    }

    @Test
    void what_may_write_runs_nothing_of_the_repository() throws IOException {
        assertThat(CiRecipesTest.<Map<String, Object>>at(yaml("github-actions.yml"), "permissions")).isEmpty();
        assertThat(CiRecipesTest.<Map<String, Object>>at(yaml("github-actions.yml"), "jobs", "check", "permissions"))
                .isEqualTo(Map.of("contents", "read", "security-events", "write"));
        assertThat(CiRecipesTest.<Map<String, Object>>at(yaml("github-actions.yml"), "jobs", "comment", "permissions"))
                .isEqualTo(Map.of("pull-requests", "write"));
        assertThat(steps("comment").toString()).doesNotContain("checkout", "mvn");
        assertThat(CiRecipesTest.<String>at(yaml("github-actions.yml"), "jobs", "comment", "if"))
                .contains("github.event.pull_request.head.repo.full_name == github.repository");
        assertThat(CiRecipesTest.<String>at(yaml("gitlab-ci.yml"), "comment", "variables", "GIT_STRATEGY")).isEqualTo("none");
    }

    @Test
    void nothing_from_outside_is_pasted_into_a_script() throws IOException {
        List<String> scripts = new ArrayList<>();
        for (String job : List.of("check", "comment")) {
            steps(job).stream().map(s -> (String) s.get("run")).filter(s -> s != null).forEach(scripts::add);
        }
        assertThat(scripts).hasSize(3).noneMatch(s -> s.contains("${{"));
    }

    @Test
    void the_difference_goes_to_the_summary_of_the_job() throws Exception {
        String hostile = "x\"; touch hacked; $(touch hacked)";
        Map<String, String> environment = Map.of("TOCSIN", "a:b:1", "BASE", hostile, "GITHUB_STEP_SUMMARY", "summary.md");
        assertThat(run(script("check", "Lint and test"), environment)).isZero();
        assertThat(run(script("check", "What the change does to alerts"), environment)).isZero();
        assertThat(log("mvn.log")).contains("a:b:1:check", "a:b:1:diff", "-Dtocsin.base=" + hostile);
        assertThat(log("summary.md")).containsExactly("<!-- tocsin:diff -->");
        assertThat(folder.resolve("hacked")).doesNotExist();
    }

    @Test
    void the_comment_is_written_once_and_then_again() throws Exception {
        String script = script("comment", "Write the comment, or the same one again");
        Map<String, String> environment = new HashMap<>(Map.of("GITHUB_REPOSITORY", "o/r", "NUMBER", "5", "KNOWN", ""));
        assertThat(run(script, environment)).isZero();
        assertThat(log("gh.log")).as("no report, no comment").isEmpty();
        Files.createDirectories(folder.resolve("tocsin"));
        Files.writeString(folder.resolve("tocsin/diff.md"), "<!-- tocsin:diff -->\n");
        assertThat(run(script, environment)).isZero();
        assertThat(log("gh.log")).last().asString().startsWith("api --method POST repos/o/r/issues/5/comments --field body=@tocsin/diff.md");
        environment.put("KNOWN", "99");
        assertThat(run(script, environment)).isZero();
        assertThat(log("gh.log")).last().asString().startsWith("api --method PATCH repos/o/r/issues/comments/99 --field body=@tocsin/diff.md");
    }

    @Test
    void gitlab_compares_even_when_the_check_failed_and_fails_then() throws Exception {
        String script = CiRecipesTest.<String>at(yaml("gitlab-ci.yml"), "detection-rules", "script", 0);
        assertThat(run(script, Map.of("TOCSIN", "a:b:1", "CI_MERGE_REQUEST_DIFF_BASE_SHA", "abc", "CHECK", "1"))).isEqualTo(1);
        assertThat(log("mvn.log")).contains("a:b:1:check", "a:b:1:diff", "-Dtocsin.base=abc");
        assertThat(run(script, Map.of("TOCSIN", "a:b:2", "CI_MERGE_REQUEST_DIFF_BASE_SHA", ""))).isZero();
        assertThat(log("mvn.log")).contains("a:b:2:check").doesNotContain("a:b:2:diff");
    }

    @Test
    void gitlab_s_comment_is_written_once_and_then_again() throws Exception {
        assumeTrue(List.of("/usr/bin/jq", "/usr/local/bin/jq", "/bin/jq").stream().anyMatch(p -> Files.isExecutable(Path.of(p))), "jq");
        String script = CiRecipesTest.<String>at(yaml("gitlab-ci.yml"), "comment", "script", 1);
        Files.createDirectories(folder.resolve("target/tocsin"));
        Files.writeString(folder.resolve("target/tocsin/diff.md"), "<!-- tocsin:diff -->\n\"quoted\"\n");
        Map<String, String> environment = new HashMap<>(Map.of("CI_API_V4_URL", "https://git.example/api", "CI_PROJECT_ID", "3",
                "CI_MERGE_REQUEST_IID", "4", "TOCSIN_TOKEN", "t", "NOTES", "[{\"id\": 1, \"author\": {\"id\": 9}, \"body\": \"<!-- tocsin:diff -->\"}]"));
        assertThat(run(script, environment)).isZero();
        assertThat(log("curl.log")).last().asString().contains("--request POST", "https://git.example/api/projects/3/merge_requests/4/notes ");
        assertThat(Files.readString(folder.resolve("note.json"))).contains("\"<!-- tocsin:diff -->\\n\\\"quoted\\\"\\n\"");
        environment.put("NOTES", "[{\"id\": 12, \"author\": {\"id\": 7}, \"body\": \"<!-- tocsin:diff -->\"}]");
        assertThat(run(script, environment)).isZero();
        assertThat(log("curl.log")).last().asString().contains("--request PUT", "/notes/12 ");
    }
}
