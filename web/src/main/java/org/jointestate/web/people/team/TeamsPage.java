package org.jointestate.web.people.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jointestate.domain.people.team.AddOrganisation;
import org.jointestate.domain.people.team.AddTeam;
import org.jointestate.domain.people.team.SeeTeams;
import org.jointestate.domain.people.team.TeamDecision.Kind;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows the organisations with their teams, and adds a team or an organisation. */
@Named
@RequestScoped
public class TeamsPage {

    /** An organisation in words, with its teams. */
    public record OrganisationRow(String code, String name, String heading, String numbers, List<TeamRow> teams) {}

    /** A team in words. */
    public record TeamRow(String code, String name, long people, boolean inUse) {}

    /** A choice of the list of organisations. */
    public record Option(String value, String label, boolean chosen) {}

    private static final Map<Kind, String> TEAM_FIELDS = Map.of(
            Kind.CODE, "team-code",
            Kind.CODE_TAKEN, "team-code",
            Kind.UNKNOWN_ORGANISATION, "team-organisation");
    private static final Map<Kind, String> ORGANISATION_FIELDS = Map.of(
            Kind.CODE, "organisation-code",
            Kind.CODE_TAKEN, "organisation-code",
            Kind.SHORT_NAME, "organisation-short",
            Kind.SHORT_NAME_TAKEN, "organisation-short");

    @Inject
    private SeeTeams seeTeams;

    @Inject
    private AddTeam addTeam;

    @Inject
    private AddOrganisation addOrganisation;

    @Inject
    private TeamForms forms;

    @Inject
    private Words words;

    private SeeTeams.@Nullable Register register;

    public void addTeam() throws IOException {
        forms.done(
                () -> addTeam.add(forms.typed("team-code"), forms.typed("team-name"), forms.typed("team-organisation")),
                TEAM_FIELDS,
                "team-name",
                "/teams.xhtml?done=teams.added");
    }

    public void addOrganisation() throws IOException {
        forms.done(
                () -> addOrganisation.add(
                        forms.typed("organisation-code"),
                        forms.typed("organisation-name"),
                        forms.typed("organisation-short")),
                ORGANISATION_FIELDS,
                "organisation-name",
                "/teams.xhtml?done=organisation.added");
    }

    private SeeTeams.Register register() {
        var known = register;
        if (known == null) {
            known = seeTeams.see();
            register = known;
        }
        return known;
    }

    public List<OrganisationRow> getOrganisations() {
        return register().organisations().stream().map(this::row).toList();
    }

    private OrganisationRow row(SeeTeams.OrganisationSeen seen) {
        var organisation = seen.organisation();
        return new OrganisationRow(
                organisation.code().value(),
                organisation.name(),
                words.of("teams.of", organisation.name()),
                words.of("teams.inNumbers", organisation.shortName(), organisation.code(), seen.people()),
                seen.teams().stream()
                        .map(one -> new TeamRow(
                                one.team().code().value(),
                                one.team().name(),
                                one.people(),
                                one.team().isInUse()))
                        .toList());
    }

    public List<Option> getChoices() {
        var chosen = forms.typed("team-organisation");
        return register().organisations().stream()
                .map(SeeTeams.OrganisationSeen::organisation)
                .map(one -> new Option(
                        one.code().value(), one.name(), one.code().value().equals(chosen)))
                .toList();
    }

    public String again(String field) {
        return forms.typed(field);
    }

    /** Whether the form was sent and came back, so that it stays open. */
    public boolean sent(String field) {
        return forms.isTyped(field);
    }

    public @Nullable String getNews() {
        return forms.news();
    }
}
