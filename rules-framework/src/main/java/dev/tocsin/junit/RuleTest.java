package dev.tocsin.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the method once for every case of every rule; a case that does not come out as it says fails before the method's body.
 *
 * <p>The method may take the {@link dev.tocsin.rule.Rule}, the {@link dev.tocsin.testing.TestCase} and the
 * {@link dev.tocsin.testing.Verdict}; its body may be empty or ask for more:
 *
 * <pre>{@code
 * class DetectionRulesTest {
 *     @RuleTest
 *     void every_rule_does_what_its_cases_say(Rule rule, Verdict verdict) {
 *         assertThat(rule).hasTag("Domain: Cloud");
 *     }
 * }
 * }</pre>
 *
 * <p>Folders are those of {@code tocsin.toml} in the repository's folder or above it unless given here. Finding no rule or no
 * case is a failure. Skipped cases are reported as aborted with their reason.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(RuleTestExtension.class)
public @interface RuleTest {
    /** The folder of the repository, relative to the working directory; empty for the working directory. */
    String repository() default "";

    /** Folders or files of rules, relative to the repository; empty for those of the configuration. */
    String[] rules() default {};

    /** The folder of the fixtures, relative to the repository; empty for that of the configuration. */
    String fixtures() default "";

    /** An id, a path or a name of a rule, perhaps with {@code *}; empty for all rules. */
    String rule() default "";

    /** The name of a case, perhaps with {@code *}; empty for all cases. */
    String testCase() default "";
}
