package org.jointestate.web.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointestate.domain.demonstration.DemonstrationContents.Dataset;
import org.jointestate.domain.demonstration.DemonstrationContents.TrialContents;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.Enclosure;
import org.jointestate.domain.evaluation.EnclosureKind;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.Amendment;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.crime.CrimeCell;
import org.jointestate.domain.trial.crime.StreetCrimeFeed;
import org.jointestate.domain.trial.home.LoadTrial;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.presence.Stay;
import org.jointestate.domain.trial.protocol.ComparisonTeam;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCalendar;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Partner;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.PriorityFramework;
import org.jointestate.domain.trial.protocol.ProgressionCriterion;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.ProtocolText;
import org.jointestate.domain.trial.protocol.Question;
import org.jointestate.domain.trial.protocol.SurveyItem;
import org.jointestate.domain.trial.protocol.SurveyWave;
import org.jointestate.domain.trial.protocol.TheoryLink;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.protocol.TrialTeam;
import org.jointestate.domain.trial.protocol.TrialZone;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jointestate.domain.trial.record.LedgerLine;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.jointestate.domain.trial.record.OutcomeRecord;
import org.jointestate.domain.trial.survey.SurveyAnswer;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Turns a frozen trial into one that goes on in the application: the plan is locked on the day it was, each value is entered when it was
 * due, or late where the dataset says so, and a period delivered twice becomes a second entry.
 */
final class TrialFromDataset {

    private static final int DUE_AFTER_DAYS = 14;
    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final FrozenTrial frozen;
    private final org.jointestate.evaluation.dataset.Protocol plan;
    private final List<Person> leads;
    private final TrialCode code;
    private final ZoneId zone;

    private TrialFromDataset(FrozenTrial frozen, List<Person> leads) {
        this.frozen = frozen;
        this.plan = frozen.protocol();
        this.leads = leads;
        this.code = new TrialCode(plan.code());
        this.zone = plan.timeZone();
    }

    /** The same with the hash under which the application locks this plan, so that reports and pages name one plan by one hash. */
    static FrozenTrial withHashOfHere(FrozenTrial frozen) {
        var here = new TrialFromDataset(frozen, List.of()).protocol();
        return frozen.printedUnder(frozen.protocol().withHash(ProtocolText.hash(here)))
                .withAuthored(frozen.authored());
    }

    /** @param secret under which later check-ins of this trial get their pseudonyms */
    static TrialContents of(FrozenTrial frozen, List<Person> leads, String secret) {
        return new TrialFromDataset(frozen, leads).contents(secret);
    }

    private TrialContents contents(String secret) {
        var trial = new Trial(
                protocol(), leads.stream().map(Person::id).collect(Collectors.toSet()), plan.lockedAt(), secret);
        trial.lock(plan.lockedAt());
        return new TrialContents(
                new LoadTrial.Load(trial, events(), entries(), stays(), outcomes(), ledger(), survey(trial)),
                amendments(),
                feeds(),
                dataset());
    }

    private Dataset dataset() {
        var files = new TreeMap<String, String>();
        FrozenFolder.files(frozen).forEach((name, bytes) -> files.put(name, new String(bytes, StandardCharsets.UTF_8)));
        var manifest = frozen.manifest();
        var enclosed = Arrays.stream(EnclosureKind.values())
                .map(kind -> new Enclosure(
                        UUID.randomUUID(),
                        code,
                        kind,
                        1,
                        Objects.requireNonNull(files.get(kind.file()), kind.file()),
                        leads.get(0).id(),
                        manifest.frozenAt()))
                .toList();
        return new Dataset(
                new FrozenDataset(
                        DatasetId.fresh(),
                        code,
                        manifest.frozenAt(),
                        leads.get(0).id(),
                        manifest.hash(),
                        false),
                files,
                enclosed);
    }

    private Protocol protocol() {
        var framework = plan.priorityFramework();
        return new Protocol(
                code,
                plan.title(),
                plan.synthetic(),
                plan.aims(),
                plan.organisations().stream()
                        .map(o -> new Partner(new OrganisationCode(o.code()), o.name()))
                        .toList(),
                plan.teams().stream()
                        .map(t -> new TrialTeam(
                                new TeamCode(t.code()), t.name(), new OrganisationCode(t.organisation()), t.members()))
                        .toList(),
                plan.zones().stream()
                        .map(z -> new TrialZone(new ZoneRef(z.code()), z.name(), z.site(), CLOSES))
                        .toList(),
                plan.desks(),
                plan.baselineFrom(),
                plan.baselineTo(),
                plan.trialFrom(),
                plan.trialTo(),
                zone,
                plan.questions().stream()
                        .map(q -> new Question(Question.Kind.valueOf(q.kind().name()), q.text()))
                        .toList(),
                plan.theoryOfChange().stream()
                        .map(l -> new TheoryLink(
                                TheoryLink.Stage.valueOf(l.stage().name()), l.text(), codes(l.measures())))
                        .toList(),
                plan.measures().stream().map(TrialFromDataset::measure).toList(),
                plan.progressionCriteria().stream()
                        .map(c -> new ProgressionCriterion(
                                ProgressionCriterion.Verb.valueOf(c.verb().name()), c.text()))
                        .toList(),
                new PriorityFramework(
                        framework.name(), framework.validFrom(), framework.validTo(), framework.priorities()),
                plan.surveyItems().stream()
                        .map(i -> new SurveyItem(i.code(), i.text()))
                        .toList(),
                plan.surveyWaves().stream()
                        .map(w -> new SurveyWave(w.number(), w.name(), w.opened(), w.invited()))
                        .toList(),
                plan.comparisons().stream()
                        .map(c -> new ComparisonTeam(
                                new TeamCode(c.code()),
                                c.name(),
                                c.organisation(),
                                c.why(),
                                c.agreedBefore(),
                                codes(c.measures())))
                        .toList());
    }

    private static Measure measure(org.jointestate.evaluation.dataset.Measure m) {
        return new Measure(
                        new MeasureCode(m.code()),
                        m.name(),
                        m.unit(),
                        Measure.Kind.valueOf(m.kind().name()),
                        Measure.Better.valueOf(m.better().name()),
                        MeasureCalendar.valueOf(m.calendar().name()),
                        m.denominatorName(),
                        m.source(),
                        m.organisation(),
                        "Trial leads",
                        m.primary(),
                        m.aim(),
                        m.priority(),
                        m.minimumWorthwhileChange(),
                        Measure.HeadlineWindow.valueOf(m.headlineWindow().name()),
                        m.seasonalPairs(),
                        m.levelAndSlope(),
                        DUE_AFTER_DAYS)
                .withSmallNumbers(Measure.SmallNumbers.valueOf(m.publicly().name()))
                .withSameAs(codeOrNone(m.sameAs()));
    }

    private static List<MeasureCode> codes(List<String> codes) {
        return codes.stream().map(MeasureCode::new).toList();
    }

    private List<Amendment> amendments() {
        return plan.amendments().stream()
                .map(a -> new Amendment(
                        UUID.randomUUID(),
                        code,
                        a.at(),
                        leads.get(0).id(),
                        leads.get(0).organisation(),
                        a.why(),
                        a.difference()))
                .toList();
    }

    private List<LoggedEvent> events() {
        return frozen.events().stream()
                .map(e -> new LoggedEvent(
                        UUID.randomUUID(),
                        code,
                        e.name(),
                        e.from(),
                        e.to(),
                        LoggedEvent.Kind.valueOf(e.kind().name()),
                        codes(e.measures()),
                        e.source(),
                        e.confirmed()))
                .toList();
    }

    private List<Entry> entries() {
        Map<List<Object>, Integer> numbers = new HashMap<>();
        var entries = new ArrayList<Entry>();
        for (var o : frozen.observations()) {
            int number = numbers.merge(List.of(o.measure(), o.from()), 1, Integer::sum);
            entries.add(new Entry(
                    code,
                    new MeasureCode(o.measure()),
                    new Period(o.from(), o.to()),
                    number,
                    o.value(),
                    o.denominator(),
                    Entry.Source.LOADED,
                    reason(o, number),
                    entered(o, number),
                    null));
        }
        return entries;
    }

    private static String reason(Observation o, int number) {
        return number > 1 ? "The same period was delivered again." : o.missing() ? "The records were lost." : "";
    }

    /** A day before it was due, or six days after it where it came late. */
    private Instant entered(Observation o, int number) {
        LocalDate locked = plan.lockedAt().atZone(zone).toLocalDate();
        var due = (o.to().isAfter(locked) ? o.to() : locked).plusDays(DUE_AFTER_DAYS);
        var day = o.late() ? due.plusDays(6) : due.minusDays(1);
        return day.atTime(MORNING).plusMinutes(number).atZone(zone).toInstant();
    }

    private List<Stay> stays() {
        return frozen.presence().stream()
                .map(p -> new Stay(
                        code,
                        p.pseudonym(),
                        new OrganisationCode(p.organisation()),
                        new ZoneRef(p.zone()),
                        p.from(),
                        p.to(),
                        Stay.Source.valueOf(p.source().name()),
                        p.closedByRule()))
                .toList();
    }

    private List<OutcomeRecord> outcomes() {
        return frozen.outcomeRecords().stream()
                .map(r -> new OutcomeRecord(
                        UUID.randomUUID(),
                        code,
                        r.date(),
                        OutcomeRecord.Kind.valueOf(r.kind().name()),
                        r.teams().stream().map(TeamCode::new).toList(),
                        r.priority(),
                        codeOrNone(r.measure()),
                        r.asked(),
                        r.answered(),
                        r.kind() == org.jointestate.evaluation.dataset.OutcomeRecord.Kind.PROBLEM_SOLVING
                                ? OutcomeRecord.Step.ASSESSMENT
                                : null,
                        r.summary(),
                        "",
                        r.date().plusDays(1).atTime(MORNING).atZone(zone).toInstant(),
                        writer(r.summary())))
                .toList();
    }

    /** Now one lead, now the other; by what was written, so that it is the same each time. */
    private PersonId writer(String summary) {
        return leads.get(summary.length() % leads.size()).id();
    }

    private List<LedgerLine> ledger() {
        return frozen.ledger().stream()
                .map(l -> new LedgerLine(
                        code,
                        l.code(),
                        LedgerLine.Side.valueOf(l.side().name()),
                        LedgerLine.Kind.valueOf(l.kind().name()),
                        l.name(),
                        l.organisation(),
                        l.year(),
                        l.low(),
                        l.best(),
                        l.high(),
                        l.optimismBias(),
                        "",
                        l.priceYear(),
                        l.owner(),
                        l.evidence(),
                        codeOrNone(l.measure())))
                .toList();
    }

    /** Somebody who gave no code has answered once and is paired with nobody. */
    private List<SurveyAnswer> survey(Trial trial) {
        var without = new HashMap<List<Object>, Integer>();
        return frozen.survey().stream()
                .map(a -> {
                    var own = a.pairCode();
                    var respondent = own == null
                            ? "wave %d, without a code %d"
                                    .formatted(a.wave(), without.merge(List.of(a.wave(), a.item()), 1, Integer::sum))
                            : own;
                    return new SurveyAnswer(
                            code, a.wave(), SurveyAnswer.respondentFor(trial, respondent), a.item(), a.answer());
                })
                .toList();
    }

    private static @Nullable MeasureCode codeOrNone(@Nullable String code) {
        return code == null ? null : new MeasureCode(code);
    }

    /** The measures counted from the official files go on being fed by them: "type, area" is how their names are written. */
    private List<StreetCrimeFeed> feeds() {
        if (!plan.code().equals("PUBLISHED-CRIME-FILES")) {
            return List.of();
        }
        return plan.measures().stream()
                .map(m -> {
                    var comma = m.name().lastIndexOf(", ");
                    var area = m.name().substring(comma + 2);
                    var district = Set.of("Derbyshire").contains(area) ? "" : area;
                    return new StreetCrimeFeed(
                            code,
                            new MeasureCode(m.code()),
                            "Derbyshire Constabulary",
                            new CrimeCell(m.name().substring(0, comma), district));
                })
                .toList();
    }
}
