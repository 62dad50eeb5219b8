package org.jointestate.web.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import java.util.Set;
import org.jointestate.domain.evaluation.signoff.LookedAt;

/** Reads the tick under words that claim much. A program, or a job, ticks nothing. */
@ApplicationScoped
public class LookedAtOnPage implements LookedAt {

    static final String FIELD = "claims_stand";

    @Override
    public Set<String> marks() {
        var context = FacesContext.getCurrentInstance();
        return context == null
                ? Set.of()
                : Set.copyOf(java.util.Arrays.asList(context.getExternalContext()
                        .getRequestParameterMap()
                        .getOrDefault(FIELD, "")
                        .split(" ")));
    }
}
