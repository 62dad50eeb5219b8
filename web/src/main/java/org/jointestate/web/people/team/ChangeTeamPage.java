package org.jointestate.web.people.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.team.ChangeTeam;
import org.jointestate.domain.people.team.SeeTeams;
import org.jointestate.domain.people.team.TeamDecision.Kind;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows a team, gives it another name, and takes it out of use or puts it back. */
@Named
@RequestScoped
public class ChangeTeamPage {

    private static final Map<Kind, String> FIELDS = Map.of(Kind.HAS_PEOPLE, "use");

    @Inject
    private SeeTeams seeTeams;

    @Inject
    private ChangeTeam changeTeam;

    @Inject
    private TeamForms forms;

    @Inject
    private Words words;

    private SeeTeams.@Nullable TeamSeen seen;

    private boolean refused;

    public void save() throws IOException {
        var code = code();
        refused = !forms.done(
                () -> changeTeam.change(code, forms.version(), forms.typed("name"), forms.isTyped("use")),
                FIELDS,
                "name",
                "/team.xhtml?code=" + code + "&done=teams.saved");
        seen = null;
    }

    private TeamCode code() {
        try {
            return new TeamCode(forms.typed("code"));
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("team", "of that code");
        }
    }

    private SeeTeams.TeamSeen seen() {
        var known = seen;
        if (known == null) {
            known = seeTeams.see().team(code()).orElseThrow(() -> new NotFound("team", code()));
            seen = known;
        }
        return known;
    }

    public String getCode() {
        return seen().team().code().value();
    }

    public String getHeading() {
        return seen().team().name();
    }

    public String getName() {
        return refused ? forms.typed("name") : seen().team().name();
    }

    public boolean isInUse() {
        return refused ? forms.isTyped("use") : seen().team().isInUse();
    }

    public long getVersion() {
        return seen().team().version();
    }

    public String getMembers() {
        return words.of("teams.members", seen().people());
    }

    public @Nullable String getNews() {
        return forms.news();
    }
}
