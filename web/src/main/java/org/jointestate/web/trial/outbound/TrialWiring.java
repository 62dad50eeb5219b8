package org.jointestate.web.trial.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.trial.Insistence;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.observation.Observations;
import org.jointestate.domain.trial.observation.Recorder;
import org.jointestate.domain.trial.part.Part;
import org.jointestate.domain.trial.part.PartKeeper;
import org.jointestate.domain.trial.presence.CheckIns;
import org.jointestate.domain.trial.presence.DeskBookings;
import org.jointestate.domain.trial.presence.DeskUseCounter;
import org.jointestate.domain.trial.presence.EstateZones;
import org.jointestate.domain.trial.presence.PresenceKeeper;
import org.jointestate.domain.trial.presence.Stays;
import org.jointestate.domain.trial.survey.online.CodeSeal;
import org.jointestate.domain.trial.survey.online.SurveyDoor;
import org.jointestate.domain.trial.survey.online.SurveyRounds;

/** Makes the parts that several use cases of a trial share: they are plain classes that know no container. */
@ApplicationScoped
public class TrialWiring {

    @Produces
    public TrialAccess access(Trials trials, Caller caller, PartKeeper parts, Clock clock) {
        return new TrialAccess(
                trials, caller, (trial, deputy) -> parts.did(trial, deputy, Part.DEPUTY, clock.instant()));
    }

    @Produces
    public PersonalData personalData(People people, Insistence insistence) {
        return new PersonalData(people, insistence);
    }

    @Produces
    public Recorder recorder(Observations observations, PersonalData personalData, Caller caller, Clock clock) {
        return new Recorder(observations, personalData, caller, clock);
    }

    @Produces
    public PresenceKeeper presenceKeeper(CheckIns checkIns, Stays stays, Audit audit) {
        return new PresenceKeeper(checkIns, stays, audit);
    }

    @Produces
    public EstateZones estateZones(Sites sites) {
        return new EstateZones(sites);
    }

    @Produces
    public SurveyDoor surveyDoor(SurveyRounds rounds, Trials trials, CodeSeal seal, Clock clock) {
        return new SurveyDoor(rounds, trials, seal, clock);
    }

    @Produces
    public DeskUseCounter deskUseCounter(Sites sites, DeskBookings bookings, CheckIns checkIns) {
        return new DeskUseCounter(sites, bookings, checkIns);
    }
}
