package org.jointestate.domain.trial;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.estate.InMemorySites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.CountedSecrets;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.outbox.InMemoryOutbox;
import org.jointestate.domain.trial.crime.AddStreetCrimeMeasures;
import org.jointestate.domain.trial.crime.ImportStreetCrime;
import org.jointestate.domain.trial.home.ControlCharts;
import org.jointestate.domain.trial.home.DataGrades;
import org.jointestate.domain.trial.home.GatherTrialRecord;
import org.jointestate.domain.trial.home.RecordsOfTrial;
import org.jointestate.domain.trial.home.ShowCharts;
import org.jointestate.domain.trial.home.ShowHome;
import org.jointestate.domain.trial.observation.RecordObservations;
import org.jointestate.domain.trial.observation.Recorder;
import org.jointestate.domain.trial.part.NoteParts;
import org.jointestate.domain.trial.part.PartKeeper;
import org.jointestate.domain.trial.part.PartsOfMoved;
import org.jointestate.domain.trial.presence.DeskUseCounter;
import org.jointestate.domain.trial.presence.DoseCalculator;
import org.jointestate.domain.trial.presence.EstateZones;
import org.jointestate.domain.trial.presence.ImportPresence;
import org.jointestate.domain.trial.presence.InMemoryCheckIns;
import org.jointestate.domain.trial.presence.InMemoryDeskBookings;
import org.jointestate.domain.trial.presence.KeepPresence;
import org.jointestate.domain.trial.presence.PresenceKeeper;
import org.jointestate.domain.trial.presence.ShowDose;
import org.jointestate.domain.trial.presence.ShowReach;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.CorrectOutcome;
import org.jointestate.domain.trial.record.ListOutcomes;
import org.jointestate.domain.trial.record.RecordOutcome;
import org.jointestate.domain.trial.record.RemoveLedgerLine;
import org.jointestate.domain.trial.record.SaveLedgerLine;
import org.jointestate.domain.trial.record.SeeRequests;
import org.jointestate.domain.trial.record.ShareOutcome;
import org.jointestate.domain.trial.record.ShowLedger;
import org.jointestate.domain.trial.record.ShowOutcome;
import org.jointestate.domain.trial.record.WaitingTimes;
import org.jointestate.domain.trial.record.WithdrawOutcome;
import org.jointestate.domain.trial.survey.ImportSurvey;
import org.jointestate.domain.trial.survey.ShowSurvey;
import org.jointestate.domain.trial.survey.online.AnswerSurvey;
import org.jointestate.domain.trial.survey.online.CallBackSurveyCodes;
import org.jointestate.domain.trial.survey.online.CloseDueSurveys;
import org.jointestate.domain.trial.survey.online.CloseSurvey;
import org.jointestate.domain.trial.survey.online.GiveSurveyCodes;
import org.jointestate.domain.trial.survey.online.LookAtSurvey;
import org.jointestate.domain.trial.survey.online.MailSurveyCodes;
import org.jointestate.domain.trial.survey.online.OpenSurvey;
import org.jointestate.domain.trial.survey.online.RemindSurvey;
import org.jointestate.domain.trial.survey.online.ShowRounds;
import org.jointestate.domain.trial.survey.online.SurveyDoor;
import org.jointestate.domain.trial.survey.online.TakeBackSurveyCode;
import org.jointestate.domain.trial.survey.online.WriteSurveyLetter;

/** The use cases of a trial around ports in memory, with a caller and a clock that a test can move. */
public class TrialRoom {

    public static final TrialCode CODE = new TrialCode("SAFER-TOGETHER-2019");

    public final TrialStore store = InMemoryTrialStore.fresh();
    public final InMemoryCheckIns checkIns = new InMemoryCheckIns();
    public final InMemoryDeskBookings deskBookings = new InMemoryDeskBookings();
    public final InMemorySites sites = new InMemorySites();
    public final List<String> audited = new ArrayList<>();
    public PersonId person = PersonId.fresh();
    public Set<Role> roles = Set.of(Role.TRIAL_LEAD);
    public Instant now = Instant.parse("2026-11-22T12:00:00Z");

    public OrganisationCode organisation = new OrganisationCode("POLICE");

    public final Caller caller = new Caller() {
        @Override
        public Optional<PersonId> person() {
            return Optional.of(person);
        }

        @Override
        public Optional<OrganisationCode> organisation() {
            return Optional.of(organisation);
        }

        @Override
        public Set<Role> roles() {
            return roles;
        }
    };
    public final Clock clock = new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    public final Audit audit = (action, thing) -> audited.add(action + ": " + thing);
    public final TrialAccess access = new TrialAccess(store.trials(), caller);
    /** What the charts would point out. */
    public Map<MeasureCode, List<ControlCharts.Pattern>> patterns = Map.of();

    public final CountedSecrets secrets = new CountedSecrets();
    public final InMemoryOutbox outbox = new InMemoryOutbox();
    private final PersonalData personalData = new PersonalData(store.people());
    private final Recorder recorder = new Recorder(store.observations(), personalData, caller, clock);

    /** The trial of 2019/20, led by the caller. */
    public Trial givenTrial() {
        var trial = new Trial(SharedOfficeTemplate.protocol(CODE), Set.of(person), now, "key of the test");
        store.trials().add(trial);
        return trial;
    }

    private KnownValues knownValues() {
        return new KnownValues(store.observations(), store.stays());
    }

    public SeeWhatIsSettled seeWhatIsSettled() {
        return new SeeWhatIsSettled(access, knownValues());
    }

    public ReviseProtocol reviseProtocol() {
        return new ReviseProtocol(
                access,
                store.trials(),
                knownValues(),
                store.observations(),
                store.survey(),
                store.rounds(),
                personalData,
                partKeeper(),
                caller,
                audit,
                clock);
    }

    public PartKeeper partKeeper() {
        return new PartKeeper(store.parts(), store.people());
    }

    public PartsOfMoved partsOfMoved() {
        return new PartsOfMoved(store.trials(), partKeeper(), clock);
    }

    public NoteParts noteParts() {
        return new NoteParts(access, partKeeper(), clock);
    }

    public LockProtocol lockProtocol() {
        return new LockProtocol(access, partKeeper(), audit, clock);
    }

    public ShowTrial showTrial() {
        return new ShowTrial(access, store.trials(), store.people());
    }

    public StartTrial startTrial(Secrets secrets) {
        return new StartTrial(store.trials(), access, partKeeper(), secrets, caller, audit, clock);
    }

    public AppointLead appointLead() {
        return new AppointLead(access, store.people(), partKeeper(), audit, clock);
    }

    public DismissLead dismissLead() {
        return new DismissLead(access, partKeeper(), audit, clock);
    }

    public ForeseeMeasures foreseeMeasures(Foresight foresight) {
        return new ForeseeMeasures(access, store.observations(), foresight);
    }

    public RecordObservations recordObservations() {
        return new RecordObservations(access, recorder, audit);
    }

    public ImportStreetCrime importStreetCrime() {
        return new ImportStreetCrime(access, store.feeds(), recorder, store.imports(), caller, audit, clock);
    }

    public AddStreetCrimeMeasures addStreetCrimeMeasures() {
        return new AddStreetCrimeMeasures(access, store.feeds(), reviseProtocol());
    }

    public ImportPresence importPresence() {
        return new ImportPresence(
                access, store.stays(), presenceKeeper(), store.people(), store.imports(), caller, audit, clock);
    }

    public PresenceKeeper presenceKeeper() {
        return new PresenceKeeper(checkIns, store.stays(), audit);
    }

    public KeepPresence keepPresence() {
        return new KeepPresence(access, presenceKeeper(), clock);
    }

    public DeskUseCounter deskUseCounter() {
        return new DeskUseCounter(sites, deskBookings, checkIns);
    }

    public ShowReach showReach() {
        return new ShowReach(access, new EstateZones(sites), checkIns);
    }

    public ShowDose showDose(DoseCalculator calculator) {
        return new ShowDose(access, store.stays(), calculator, presenceKeeper(), deskUseCounter(), clock);
    }

    public GatherTrialRecord gatherTrialRecord() {
        return new GatherTrialRecord(access, store.trials(), recordsOfTrial());
    }

    public RecordsOfTrial recordsOfTrial() {
        return new RecordsOfTrial(
                store.trials(),
                store.observations(),
                store.stays(),
                store.outcomes(),
                store.ledger(),
                deskUseCounter(),
                store.survey(),
                store.rounds(),
                clock);
    }

    public RecordOutcome recordOutcome() {
        return new RecordOutcome(access, store.outcomes(), personalData, audit, clock);
    }

    public CorrectOutcome correctOutcome() {
        return new CorrectOutcome(access, store.outcomes(), personalData, audit, clock);
    }

    public WithdrawOutcome withdrawOutcome() {
        return new WithdrawOutcome(access, store.outcomes(), personalData, caller, audit, clock);
    }

    public ShowOutcome showOutcome() {
        return new ShowOutcome(access, store.outcomes());
    }

    public ListOutcomes listOutcomes() {
        return new ListOutcomes(access, store.outcomes());
    }

    public ShareOutcome shareOutcome() {
        return new ShareOutcome(access, store.outcomes(), audit);
    }

    public SeeRequests seeRequests(WaitingTimes waitingTimes) {
        return new SeeRequests(access, store.outcomes(), waitingTimes, clock);
    }

    public LogEvent logEvent() {
        return new LogEvent(access, store.trials(), personalData, caller, audit, clock);
    }

    public ConfirmEvent confirmEvent() {
        return new ConfirmEvent(access, store.trials(), caller, audit, clock);
    }

    public CorrectEvent correctEvent() {
        return new CorrectEvent(access, store.trials(), personalData, caller, audit, clock);
    }

    public WithdrawEvent withdrawEvent() {
        return new WithdrawEvent(access, store.trials(), personalData, caller, audit, clock);
    }

    public ShowEvent showEvent() {
        return new ShowEvent(access, store.trials());
    }

    public SaveLedgerLine saveLedgerLine() {
        return new SaveLedgerLine(access, store.ledger(), personalData, caller, audit, clock);
    }

    public RemoveLedgerLine removeLedgerLine() {
        return new RemoveLedgerLine(access, store.ledger(), personalData, caller, audit, clock);
    }

    public ShowLedger showLedger() {
        return new ShowLedger(access, store.ledger());
    }

    public ImportSurvey importSurvey() {
        return new ImportSurvey(
                access, store.survey(), store.rounds(), store.imports(), personalData, caller, audit, clock);
    }

    public ShowSurvey showSurvey() {
        return new ShowSurvey(access, store.survey(), store.rounds());
    }

    public SurveyDoor surveyDoor() {
        return new SurveyDoor(store.rounds(), store.trials(), secrets::digest, clock);
    }

    public OpenSurvey openSurvey() {
        return new OpenSurvey(access, store.rounds(), store.survey(), audit, clock);
    }

    public GiveSurveyCodes giveSurveyCodes() {
        return new GiveSurveyCodes(access, store.rounds(), secrets, secrets::digest, audit);
    }

    public CallBackSurveyCodes callBackSurveyCodes() {
        return new CallBackSurveyCodes(access, store.rounds(), audit, clock);
    }

    public LookAtSurvey lookAtSurvey() {
        return new LookAtSurvey(surveyDoor());
    }

    public AnswerSurvey answerSurvey() {
        return new AnswerSurvey(surveyDoor(), store.rounds(), store.survey(), store.people());
    }

    public CloseSurvey closeSurvey() {
        return new CloseSurvey(access, store.rounds(), store.survey(), audit, clock);
    }

    public CloseDueSurveys closeDueSurveys() {
        return new CloseDueSurveys(store.trials(), store.rounds(), store.survey(), audit, clock);
    }

    public MailSurveyCodes mailSurveyCodes() {
        return new MailSurveyCodes(access, store.rounds(), store.people(), outbox, audit, clock);
    }

    public RemindSurvey remindSurvey() {
        return new RemindSurvey(access, store.rounds(), store.people(), outbox, audit, clock);
    }

    public WriteSurveyLetter writeSurveyLetter() {
        return new WriteSurveyLetter(store.trials(), store.rounds(), store.people(), secrets, secrets::digest, clock);
    }

    public TakeBackSurveyCode takeBackSurveyCode() {
        return new TakeBackSurveyCode(store.rounds(), store.trials(), secrets::digest);
    }

    public ShowRounds showRounds() {
        return new ShowRounds(access, store.rounds(), store.survey(), store.people(), clock);
    }

    public ShowCharts showCharts(DoseCalculator calculator) {
        return new ShowCharts(
                access, store.trials(), store.observations(), store.stays(), calculator, deskUseCounter(), clock);
    }

    public ShowHome showHome() {
        return new ShowHome(
                access,
                store.trials(),
                store.observations(),
                (expected, received, late, failed, corrected, redefined) -> new DataGrades.Grade('A', 100),
                (trial, observations, events, today) -> patterns,
                store.rounds(),
                store.survey(),
                clock);
    }
}
