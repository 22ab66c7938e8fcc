package dev.tocsin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.source.Checked;
import dev.tocsin.source.Diagnostic;
import dev.tocsin.source.SourceText;
import dev.tocsin.testing.EventSource.Inline;
import dev.tocsin.testing.EventSource.OfFile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasesFileTest {
    @Test
    void a_case_has_events_history_a_time_and_an_expectation() {
        CaseSpec spec = only("""
                [[case]]
                name = "first login"
                events = ["a.ndjson", { "@timestamp" = 2026-01-01T00:00:00Z, user.name = "bob" }]
                history = "b.ndjson"
                now = "2026-01-01T01:00:00+01:00"
                alerts = 2
                [[case.expect]]
                user.name = "bob"
                """);
        assertThat(spec.name()).isEqualTo("first login");
        assertThat(((OfFile) spec.events().get(0)).path()).isEqualTo("a.ndjson");
        assertThat(((Inline) spec.events().get(1)).json())
                .isEqualTo("{\"@timestamp\": \"2026-01-01T00:00:00Z\", \"user\": {\"name\": \"bob\"}}");
        assertThat(spec.history()).hasSize(1);
        assertThat(spec.now()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        Expectation.Exactly expected = (Expectation.Exactly) spec.expectation();
        assertThat(expected.count()).isEqualTo(2);
        assertThat(expected.fields().get(0).fields().values("user.name")).containsExactly("bob");
        assertThat(spec.place().line()).isEqualTo(2);
    }

    @Test
    void a_string_of_json_is_events() {
        CaseSpec spec = only("[[case]]\nname='n'\nsilent=true\nevents = '''\n{\"a\":1}\n{\"a\":2}\n'''\n");
        assertThat(((Inline) spec.events().get(0)).json()).isEqualTo("{\"a\":1}\n{\"a\":2}\n");
        assertThat(spec.events().get(0).place().line()).isEqualTo(5);
        assertThat(spec.expectation()).isEqualTo(new Expectation.Silent());
    }

    @Test
    void without_a_number_as_many_alerts_come_as_are_described() {
        CaseSpec spec = only("[[case]]\nname='n'\nevents='a'\n[[case.expect]]\na=1\n[[case.expect]]\na=2\n");
        assertThat(((Expectation.Exactly) spec.expectation()).count()).isEqualTo(2);
    }

    @Test
    void runs_come_at_every_interval_between_two_times() {
        CaseSpec spec = only("[[case]]\nname='n'\nevents='a'\nalerts=1\n"
                + "runs = { from = 2026-01-01T12:00:00Z, to = 2026-01-01T12:11:00Z, every = '5m' }\n");
        assertThat(spec.runs()).extracting(Instant::toString)
                .containsExactly("2026-01-01T12:00:00Z", "2026-01-01T12:05:00Z", "2026-01-01T12:10:00Z");
    }

    @Test
    void each_run_can_have_its_own_expectation() {
        CaseSpec spec = only("[[case]]\nname='n'\nevents='a'\n[[case.run]]\nat='2026-01-01T12:00:00Z'\nalerts=1\n"
                + "[[case.run]]\nat='2026-01-01T12:05:00Z'\nsilent=true\n");
        Expectation.OfRuns runs = (Expectation.OfRuns) spec.expectation();
        assertThat(runs.runs()).extracting(run -> run.expected().count()).containsExactly(1L, 0L);
    }

    @Test
    void types_and_the_benign_budget_are_for_the_whole_file() {
        CasesFile file = read("[types]\n\"acme.port\" = 'long'\n[benign]\nbudget = 3\n").orThrow();
        assertThat(file.types()).containsEntry("acme.port", dev.tocsin.value.FieldType.LONG);
        assertThat(file.benignBudget()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [[case]]\\nname='n'\\nevents='a'\\nalert=1 | 4:1 | "alert" is no key of a case; the keys are alerts
            [[case]]\\nname='n'\\nevents='a' | 2:1 | the case expects nothing
            [[case]]\\nname='n'\\nevents='a'\\nsilent=true\\nalerts=1 | 4:1 | a silent case cannot expect alerts
            [[case]]\\nname='n'\\nevents='a'\\nalerts=1\\nexpect=[{a=1},{a=2}] | 5:1 | 2 expected alerts are described, but only 1
            [[case]]\\nname='n'\\nevents='a'\\nexpect=[{}] | 4:9 | this table expects no field
            [[case]]\\nname='n'\\nsilent=true | 1:1 | a case needs events
            [[case]]\\nevents='a'\\nsilent=true | 1:1 | a case needs a name
            [[case]]\\nname='n'\\nevents='a'\\nalerts=-1 | 4:8 | alerts cannot be negative
            [[case]]\\nname='n'\\nevents='a'\\nalerts='1' | 4:8 | alerts should be a whole number, but is a string
            [[case]]\\nname='n'\\nevents=[1]\\nsilent=true | 3:9 | events should be names of files
            [[case]]\\nname='n'\\nevents='a'\\nsilent=true\\nnow='yesterday' | 5:5 | now is no time with an offset
            [[case]]\\nname='n'\\nevents='a'\\nsilent=true\\nnow=2026-01-01 | 5:5 | now should be a time with an offset
            [[case]]\\nname='n'\\nevents='a'\\nsilent=true\\n[[case]]\\nname='n'\\nevents='a'\\nsilent=true | 6:1 | two cases are called "n"
            [[case]]\\nname='n'\\nevents='a'\\nalerts=1\\nruns={from=2026-01-01T12:00:00Z,to=2026-01-01T13:00:00Z,every='5x'} | 5:57 | every should be a number
            [[case]]\\nname='n'\\nevents='a'\\nalerts=1\\nruns={from=2026-01-01T12:00:00Z,to=2026-01-01T11:00:00Z,every='5m'} | 5:33 | runs ends before it begins
            [[case]]\\nname='n'\\nevents='a'\\nalerts=1\\nruns={from=2020-01-01T12:00:00Z,to=2026-01-01T11:00:00Z,every='5s'} | 5:33 | that is more than 10000 runs
            [[case]]\\nname='n'\\nevents='a'\\nalerts=1\\n[[case.run]]\\nat=2026-01-01T12:00:00Z\\nsilent=true | 4:1 | alerts cannot stand beside run
            [[case]]\\nname='n'\\nevents='a'\\nalerts=1\\nrows=1 | 5:1 | rows cannot stand beside alerts
            [[case]]\\nname='n'\\nevents='a'\\nsilent=true\\nskip=' ' | 5:1 | skip should say why
            [[case]]\\nname='n'\\nevents='a'\\nalerts=1\\nruns=[] | 5:1 | runs is empty, so nothing would be run
            [[case]]\\nname='n'\\nevents='a'\\nalerts=1\\nrun=[] | 5:1 | run is empty, so nothing would be run
            [[case]]\\nname='n'\\nevents='a'\\nalerts=1\\nexpect=[] | 5:1 | expect is empty, so it describes no alert
            [[case]]\\nname='n'\\nevents=[]\\nsilent=true | 3:1 | a case needs events
            [[case]]\\nname='n'\\nevents='a'\\nhistory=[]\\nsilent=true | 4:1 | history is empty
            [[case]]\\nname='n'\\nevents='a'\\nsilent=false | 2:1 | the case expects nothing
            [[case]]\\nname='n'\\nevents='a'\\nalerts=0\\nexpect=[{a=1}] | 5:1 | 1 expected alert is described, but only 0 may come
            [[case]]\\nname='n'\\nevents='a'\\nsilent=true\\nexpect=[{a=1}] | 4:1 | a silent case cannot expect alerts
            [[case]]\\nname='n'\\nevents='a'\\n[[case.run]]\\nat=2026-01-01T12:00:00Z\\nsilent=true\\nalerts=1 | 6:1 | a silent run cannot expect alerts
            [[case]]\\nname='n'\\nevents='a'\\n[[case.run]]\\nat=2026-01-01T12:00:00Z | 5:1 | the run expects nothing
            [[case]]\\nname='n'\\nevents='a'\\n[[case.run]]\\nalerts=1 | 4:1 | a run needs its time
            [[case]]\\nname='n'\\nevents='a'\\n[[case.run]]\\nat=2026-01-01T12:00:00Z\\nalerts=1\\nalert=1 | 7:1 | "alert" is no key of a run
            [[case]]\\nname='n'\\nevents='a'\\n[[case.run]]\\nat=2026-01-01T12:00:00Z\\nalerts=1\\nclose=1 | 7:7 | close should be a list of tables
            [[case]]\\nname='n'\\nevents='a'\\n[[case.run]]\\nat=2026-01-01T12:00:00Z\\nalerts=1\\nclose=[{}] | 7:8 | this table names no field
            [[case]]\\nname='n'\\nevents='a'\\n[[case.run]]\\nat=2026-01-01T12:00:00Z\\nalerts=1\\n[[case.run]]\\nat=2026-01-01T12:00:00Z\\nalerts=1 | 8:1 | runs are listed in the order of their times
            [[case]]\\nname='n'\\nevents='a'\\nalerts=1\\nruns={to=2026-01-01T11:00:00Z,every='5m'} | 5:6 | runs needs from
            [[case]]\\nname='n'\\nevents='a'\\nalerts=1\\nnow=2026-01-01T12:00:00Z\\nruns={from=2026-01-01T12:00:00Z,to=2026-01-01T13:00:00Z,every='5m'} | 6:1 | runs is one table with from, to and every, and takes the place of now
            [types]\\na='strange' | 2:1 | "strange" is no type of a mapping
            case=[] | 1:1 | the file has no case
            # nothing | 1:1 | the file has no case
            cases=1 | 1:1 | "cases" is no key of a cases file
            case=1 | 1:6 | case should be a list of tables
            """)
    void what_makes_no_sense_is_refused_at_its_place(String text, String position, String message) {
        List<Diagnostic> errors = read(text.replace("\\n", "\n")).errors();
        assertThat(errors).as("%s", errors).anySatisfy(error -> {
            assertThat(error.position()).hasToString(position);
            assertThat(error.message()).startsWith(message);
        });
    }

    @Test
    void a_mistyped_key_gets_a_suggestion() {
        assertThat(read("[[case]]\nname='n'\nevent='a'\nsilent=true\n").errors())
                .anySatisfy(error -> assertThat(error.fix()).isEqualTo("did you mean \"events\"?"));
    }

    private static CaseSpec only(String text) {
        Checked<CasesFile> read = read(text);
        assertThat(read.errors()).isEmpty();
        assertThat(read.value().cases()).hasSize(1);
        return read.value().cases().get(0);
    }

    private static Checked<CasesFile> read(String text) {
        return CasesFile.read(new SourceText("cases.toml", text));
    }
}
