package org.jointestate.web.people.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.team.ChangeOrganisation;
import org.jointestate.domain.people.team.SeeTeams;
import org.jointestate.domain.people.team.TeamDecision.Kind;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows an organisation and gives it other names. */
@Named
@RequestScoped
public class OrganisationPage {

    private static final Map<Kind, String> FIELDS = Map.of(Kind.SHORT_NAME, "short", Kind.SHORT_NAME_TAKEN, "short");

    @Inject
    private SeeTeams seeTeams;

    @Inject
    private ChangeOrganisation changeOrganisation;

    @Inject
    private TeamForms forms;

    @Inject
    private Words words;

    private SeeTeams.@Nullable OrganisationSeen seen;

    private boolean refused;

    public void save() throws IOException {
        var code = code();
        refused = !forms.done(
                () -> changeOrganisation.change(code, forms.version(), forms.typed("name"), forms.typed("short")),
                FIELDS,
                "name",
                "/organisation.xhtml?code=" + code + "&done=organisation.saved");
        seen = null;
    }

    private OrganisationCode code() {
        try {
            return new OrganisationCode(forms.typed("code"));
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("organisation", "of that code");
        }
    }

    private SeeTeams.OrganisationSeen seen() {
        var known = seen;
        if (known == null) {
            known = seeTeams.see().organisation(code()).orElseThrow(() -> new NotFound("organisation", code()));
            seen = known;
        }
        return known;
    }

    public String getCode() {
        return seen().organisation().code().value();
    }

    public String getHeading() {
        return seen().organisation().name();
    }

    public String getName() {
        return refused ? forms.typed("name") : seen().organisation().name();
    }

    public String getShortName() {
        return refused ? forms.typed("short") : seen().organisation().shortName();
    }

    public long getVersion() {
        return seen().organisation().version();
    }

    public String getMembers() {
        return words.of("organisation.members", seen().people());
    }

    public @Nullable String getNews() {
        return forms.news();
    }
}
