package dev.tocsin.junit;

import dev.tocsin.report.ConsoleReport;
import dev.tocsin.report.Paint;
import dev.tocsin.rule.Rule;
import dev.tocsin.rule.RuleFile;
import dev.tocsin.testing.Outcome;
import dev.tocsin.testing.TestCase;
import dev.tocsin.testing.Verdict;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * One case as a test.
 *
 * @param file the rule's file; null for what belongs to no rule
 */
record RuleTestInvocation(Verdict verdict, RuleFile file)
        implements TestTemplateInvocationContext, ParameterResolver, BeforeTestExecutionCallback {
    private static final List<Class<?>> TYPES = List.of(Rule.class, TestCase.class, Verdict.class);

    @Override
    public String getDisplayName(int invocationIndex) {
        return verdict.testCase().label();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        if (verdict.outcome() == Outcome.SKIPPED) {
            throw new TestAbortedException(verdict.headline());
        }
        if (!verdict.good()) {
            throw new AssertionFailedError(verdict.testCase().subject().place().text() + ": " + verdict.headline() + "\n"
                    + new ConsoleReport(Paint.NONE).verdict(verdict));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Verdict.class) {
            return verdict;
        }
        return type == TestCase.class ? verdict.testCase() : file == null ? null : file.rule().orElse(null);
    }
}
