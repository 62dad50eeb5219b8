package org.jointestate.web.people.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jointestate.domain.people.team.TeamDecision;
import org.jointestate.domain.people.team.TeamDecision.Kind;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** What the forms about organisations and teams have in common. */
@ApplicationScoped
public class TeamForms {

    @Inject
    private Words words;

    /** What was typed in a field; nothing typed is empty. */
    String typed(String field) {
        return Optional.ofNullable(parameters().get(field)).map(String::strip).orElse("");
    }

    boolean isTyped(String field) {
        return parameters().containsKey(field);
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    /** The version that the form was read at; of a form without one, a version that nothing has. */
    long version() {
        var typed = typed("version");
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
    }

    /**
     * Does what a form asks and goes on to a page, or shows what is wrong at its fields.
     *
     * @param fields the field of each kind of fault; others are shown at the first
     * @return whether it is still the same page, on which what somebody else changed is to be seen
     */
    boolean done(Supplier<TeamDecision> work, Map<Kind, String> fields, String first, String page) throws IOException {
        TeamDecision decision;
        try {
            decision = work.get();
        } catch (ChangedMeanwhile theirs) {
            decision = new TeamDecision.ChangedMeanwhile();
        }
        if (decision instanceof TeamDecision.Done) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + page);
            return true;
        }
        if (decision instanceof TeamDecision.Wrong wrong) {
            wrong.faults()
                    .forEach(fault -> words.errorSentence(
                            fields.getOrDefault(fault.kind(), first),
                            words.of(
                                    "teams.wrong." + fault.kind(), fault.facts().toArray())));
            return false;
        }
        words.error(first, "teams.wrong.changedMeanwhile");
        return false;
    }

    /** What the page before has done, in words; nothing where the address was made up. */
    @Nullable
    String news() {
        var done = typed("done");
        return switch (done) {
            case "teams.added", "teams.saved", "organisation.added", "organisation.saved" -> words.of(done);
            default -> null;
        };
    }
}
