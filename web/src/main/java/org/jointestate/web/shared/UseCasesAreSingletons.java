package org.jointestate.web.shared;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.inject.Singleton;
import org.jointestate.domain.shared.UseCase;

/**
 * Makes one of each use case for the whole application, with the adapters behind it. None has a state of its own (filters and jobs share
 * theirs among all threads in any case), and to make them anew for each request, with each a look-up of the database's entity manager, was
 * a tenth of what a page cost.
 */
public class UseCasesAreSingletons implements Extension {

    public <T> void once(@Observes @WithAnnotations(UseCase.class) ProcessAnnotatedType<T> found) {
        var type = found.getAnnotatedType();
        if (type.isAnnotationPresent(UseCase.class)
                && !type.getJavaClass().isAnnotationPresent(jakarta.interceptor.Interceptor.class)) {
            found.configureAnnotatedType().add(SINGLETON);
        }
    }

    private static final Singleton SINGLETON = new Literal();

    private static final class Literal extends jakarta.enterprise.util.AnnotationLiteral<Singleton>
            implements Singleton {
        private static final long serialVersionUID = 1L;
    }
}
