package org.jointestate.evaluation.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jointestate.evaluation.dataset.OutcomeRecord;
import org.jointestate.evaluation.dataset.OutcomeRecord.Kind;
import org.jointestate.evaluation.dataset.Span;
import org.jspecify.annotations.Nullable;

/** What trial leads wrote down during the trial. Visits, referrals and requests are the very ones the measures count. */
final class OutcomeDiary {

    private static final Span TRIAL = new Span(TrialDays.START, TrialDays.END);
    private static final List<String> BOTH =
            List.of(DemonstrationProtocol.POLICE_TEAM, DemonstrationProtocol.FIRE_TEAM);
    private static final List<String> PLACES = List.of(
            "Ripley",
            "Belper",
            "Heanor",
            "Alfreton",
            "Ilkeston",
            "Chesterfield",
            "Matlock",
            "Bolsover",
            "Glossop",
            "Swadlincote");
    private static final List<String> VISITS = List.of(
            "smoke alarms fitted and door locks checked in one visit",
            "hoarding at home; a clearance was agreed",
            "repeated small fires outside; residents asked for advice",
            "scam callers; a call blocker was left and alarms were tested",
            "moved home after threats; letter box made safe against fire");
    private static final List<String> TO_FIRE = List.of(
            "no working smoke alarm, seen while attending a call",
            "smokes in bed and lives alone",
            "threat of arson; letter box to be made safe",
            "hoarding, seen through the door",
            "oxygen at home and candles in use");
    private static final List<String> TO_POLICE = List.of(
            "signs of control by another person, seen during a home visit",
            "doorstep trader came back twice",
            "afraid of neighbours; had not told anybody",
            "young people setting small fires behind the shops",
            "may have been cuckooed; unknown people in the flat");
    private static final List<String> REQUESTS = List.of(
            "whether an address is known for fire risk",
            "who is in touch with the household already",
            "past calls to a block of flats",
            "a pattern of bin fires on one estate",
            "whether a visit needs two people",
            "contact in the district council for a shared case");

    private OutcomeDiary() {}

    static List<OutcomeRecord> of(
            DailyCounts visits, Requests referrals, Requests requests, long seed, Variant variant) {
        if (variant == Variant.ALL_ZEROS) {
            return List.of();
        }
        var chance = Chance.of(seed, "outcome records");
        var records = new ArrayList<OutcomeRecord>();
        for (int n = TrialDays.indexOf(TRIAL.from()); n < TrialDays.count(); n++) {
            for (int each = 0; each < visits.on(n); each++) {
                records.add(record(
                        TrialDays.day(n),
                        Kind.JOINT_VISIT,
                        DemonstrationProtocol.LOCAL_POLICING,
                        "JOINT-OPERATIONS",
                        "%s: %s".formatted(any(PLACES, chance), any(VISITS, chance))));
            }
        }
        for (var referral : referrals.in(TRIAL)) {
            boolean toFire = chance.happens(0.6);
            records.add(new OutcomeRecord(
                    referral.asked(),
                    Kind.REFERRAL,
                    BOTH,
                    DemonstrationProtocol.VICTIMS,
                    "JOINT-REFERRALS",
                    referral.asked(),
                    referral.answered(),
                    toFire ? "Police to fire: " + any(TO_FIRE, chance) : "Fire to police: " + any(TO_POLICE, chance)));
        }
        for (var request : requests.in(TRIAL)) {
            boolean byPolice = chance.happens(0.5);
            records.add(new OutcomeRecord(
                    request.asked(),
                    Kind.INFORMATION_SHARED,
                    BOTH,
                    DemonstrationProtocol.EFFICIENCIES,
                    "INFORMATION-REQUESTS",
                    request.asked(),
                    request.answered(),
                    "%s asked %s".formatted(byPolice ? "Police" : "Fire", any(REQUESTS, chance))));
        }
        records.addAll(written());
        if (variant != Variant.NO_COVID) {
            records.addAll(writtenAboutCovid());
        }
        records.sort(Comparator.comparing(OutcomeRecord::date).thenComparing(OutcomeRecord::kind));
        return List.copyOf(records);
    }

    private static String any(List<String> texts, Chance chance) {
        return texts.get(chance.below(texts.size()));
    }

    private static List<OutcomeRecord> written() {
        return List.of(
                note(
                        2019,
                        10,
                        28,
                        Kind.ISSUE,
                        "The police network did not reach two of the six desks for the first nine days."),
                note(
                        2019,
                        11,
                        4,
                        Kind.LESSON,
                        "A list of who does what, pinned up on the first day, was used more than the shared mailbox."),
                note(
                        2019,
                        11,
                        11,
                        Kind.DUPLICATE_WORK_AVOIDED,
                        "Both teams had planned a visit to the same flooded street; one went."),
                note(
                        2019,
                        11,
                        19,
                        Kind.PROBLEM_SOLVING,
                        "Bin fires behind a parade of shops in Alfreton. Objective: no fires by spring. Scanning: 11 in eight weeks. Analysis: bins stand open on Thursdays. Response: collection moved, lids locked. Assessment: none in the six weeks after; numbers too small to tell."),
                note(
                        2019,
                        12,
                        3,
                        Kind.DUPLICATE_WORK_AVOIDED,
                        "One risk assessment used by both teams in place of two."),
                note(
                        2019,
                        12,
                        9,
                        Kind.UNINTENDED_EFFECT,
                        "People at the desks by the window say that they are interrupted more often."),
                note(
                        2019,
                        12,
                        16,
                        Kind.LESSON,
                        "Ten minutes together on Tuesday mornings did more than the monthly meeting it replaced."),
                note(
                        2020,
                        1,
                        14,
                        Kind.PROBLEM_SOLVING,
                        "Scam callers aiming at older people in Belper. Objective: fewer repeat victims. Scanning: five homes known to both teams. Analysis: three had no call blocker. Response: blockers left during Safe and Well visits. Assessment: no repeat reported by April; no comparison."),
                note(
                        2020,
                        1,
                        21,
                        Kind.DUPLICATE_WORK_AVOIDED,
                        "A home already seen in December came off the visit list."),
                note(
                        2020,
                        1,
                        30,
                        Kind.ISSUE,
                        "Police vetting of two new fire colleagues took five weeks; until then they sat elsewhere."),
                note(
                        2020,
                        2,
                        6,
                        Kind.UNINTENDED_EFFECT,
                        "Colleagues left in the old fire office say that they hear about cases later than before."),
                note(
                        2020,
                        2,
                        13,
                        Kind.PROBLEM_SOLVING,
                        "Hoarding in a block of flats in Ilkeston. Objective: safe ways out for everybody. Scanning: four flats. Analysis: two households refuse letters. Response: the same two faces visited each week. Assessment: two flats cleared, two go on."),
                note(
                        2020,
                        2,
                        27,
                        Kind.LESSON,
                        "Ask before sharing: two answers were late because nobody was sure that they might be given."));
    }

    private static List<OutcomeRecord> writtenAboutCovid() {
        return List.of(
                note(
                        2020,
                        3,
                        18,
                        Kind.ISSUE,
                        "Everybody was sent home. Visits stopped except for those at very high risk."),
                note(
                        2020,
                        3,
                        31,
                        Kind.LESSON,
                        "The habit of asking the person one had sat beside went on by telephone for some, and ended for others."),
                note(
                        2020,
                        4,
                        8,
                        Kind.DUPLICATE_WORK_AVOIDED,
                        "One list of people shielding, kept by both teams, in place of two."));
    }

    private static OutcomeRecord note(int year, int month, int day, Kind kind, String summary) {
        return record(LocalDate.of(year, month, day), kind, null, null, summary);
    }

    private static OutcomeRecord record(
            LocalDate date, Kind kind, @Nullable String priority, @Nullable String measure, String summary) {
        return new OutcomeRecord(date, kind, BOTH, priority, measure, null, null, summary);
    }
}
