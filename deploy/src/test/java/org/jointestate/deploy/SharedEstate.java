package org.jointestate.deploy;

import java.time.LocalDate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test that asks for a {@link RunningEstate} the same one: the demonstration on the embedded database, started
 * when it is first asked for and stopped after the last test. Tests that stop, kill or starve an estate start their own.
 */
public final class SharedEstate implements ParameterResolver {

    /** When the tests take place: a Tuesday morning, eight in London too, with the bookings of some weeks around it. */
    public static final LocalDate TODAY = LocalDate.of(2027, 3, 2);

    private static final String OPENS_AT = TODAY + "T08:00:00Z";

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedEstate.class);

    static RunningEstate of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        RunningEstate.class,
                        key -> RunningEstate.onEmbedded()
                                .demo()
                                // A mail server that is never there: messages wait, and nothing else does.
                                .mail(9)
                                .jvmFlag("-Djoint.estate.clock=" + OPENS_AT)
                                .start(),
                        RunningEstate.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningEstate.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }
}
