package org.jointestate.domain.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a use case: one class, one public method, one transaction. The interceptor behind this mark first asks whether the caller
 * holds one of the roles, then runs the method in a transaction, and runs it again (at most three times) when the database asks for that.
 * A class that names no role and is not open can be called by nobody.
 */
@Inherited
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface UseCase {

    /** The roles that may call it; any one of them is enough. */
    @Nonbinding
    Role[] roles() default {};

    /** True when somebody who has not signed in may call it, as for signing in itself. */
    @Nonbinding
    boolean open() default false;
}
