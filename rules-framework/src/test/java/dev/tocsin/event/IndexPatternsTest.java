package dev.tocsin.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexPatternsTest {
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', value = {
            "logs-*                     | logs-aws.cloudtrail-default                              | true",
            "logs-*                     | .ds-logs-aws.cloudtrail-default-2026.01.31-000001        | true",
            "logs-aws*                  | logs-okta.system-default                                 | false",
            "logs-*, -logs-okta*        | logs-okta.system-default                                 | false",
            "logs-*, -logs-okta*        | logs-aws.cloudtrail-default                              | true",
            "-logs-okta*, logs-*        | logs-okta.system-default                                 | true",
            "*                          | .alerts-security.alerts-default                          | false",
            ".alerts-security.alerts-*  | .alerts-security.alerts-default                          | true",
            "west:logs-*                | logs-aws.cloudtrail-default                              | true",
            "west:logs-*                | west:logs-aws.cloudtrail-default                         | true",
            "west:logs-*                | east:logs-aws.cloudtrail-default                         | false",
            "logs-*                     | west:logs-aws.cloudtrail-default                         | false",
            "logs-*::data               | logs-aws.cloudtrail-default                              | true",
            ".alerts-security.*         | .internal.alerts-security.alerts-default-000001          | true",
            "logs-*                     | partial-.ds-logs-okta.system-default-2026.01.31-000001   | true",
            "<logs-{now/d}>             | logs-2026.01.31                                          | true",
            "<logs-{now/d}>             | metrics-2026.01.31                                       | false"})
    void an_event_is_read_when_the_last_pattern_that_names_its_index_includes_it(String patterns, String index, boolean covered) {
        assertThat(IndexPatterns.of(List.of(patterns)).cover(index)).isEqualTo(covered);
    }

    @Test
    void an_event_that_does_not_say_its_index_is_read() {
        assertThat(IndexPatterns.of(List.of("logs-aws*")).cover(null)).isTrue();
    }
}
