package org.jointestate.web.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jointestate.domain.shared.Role;

/** Asked before a body is read. Not RolesAllowed: the server would answer that itself, and it does not know our tokens. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeedsRole {
    Role[] value();
}
