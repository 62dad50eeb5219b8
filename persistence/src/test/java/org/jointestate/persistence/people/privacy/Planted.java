package org.jointestate.persistence.people.privacy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.presence.Pseudonym;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.booking.JpaBookings;
import org.jointestate.persistence.booking.SqlClaims;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlAudit;
import org.jointestate.persistence.shared.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Somebody of whom every table knows that can, beside somebody else. */
record Planted(Person person, Person other, AnEstate estate) {

    static final String NAME = "Quintessa O’Plantagenet-Smythe";
    static final String USERNAME = "quintessa.q7";
    static final String E_MAIL = "q.plantagenet@example.org";
    static final List<String> NEEDLES = List.of("plantagenet", "quintessa", E_MAIL);
    static final String OTHER_NAME = "Barnaby Neighbour-Jones";
    static final String OTHER_USERNAME = "barnaby.n9";

    private static final TrialCode TRIAL = new TrialCode("PLANTED");
    private static final Instant THEN = Instant.parse("2027-02-01T12:00:00Z");
    private static final LocalDateTime MORNING = LocalDateTime.of(2027, 2, 1, 9, 0);
    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

    static Planted in(TestDatabase database) {
        var estate = AnEstate.of("PLANTED", 4);
        var person = person(USERNAME, NAME, Role.STAFF, Role.TRIAL_LEAD);
        person.reachAt(new EmailAddress(E_MAIL));
        var other = person(OTHER_USERNAME, OTHER_NAME, Role.ADMINISTRATOR);
        var planted = new Planted(person, other, estate);
        database.in(em -> {
            estate.addTo(new JpaSites(em));
            new JpaPeople(em).add(person);
            new JpaPeople(em).add(other);
            em.flush();
            planted.plant(em);
            return null;
        });
        return planted;
    }

    private static Person person(String username, String name, Role... roles) {
        return new Person(
                PersonId.fresh(), new Username(username), name, new OrganisationCode("FIRE"), null, Set.of(roles));
    }

    private void plant(EntityManager em) {
        account(em);
        bookings(em);
        trial(em);
        var audit = new SqlAudit(em, new FixedCaller(person), java.time.Clock.fixed(THEN, java.time.ZoneOffset.UTC));
        audit.record("booking reserved", UUID.randomUUID().toString());
        new SqlAudit(em, new FixedCaller(other), java.time.Clock.fixed(THEN, java.time.ZoneOffset.UTC))
                .record("person entitled", person.id().toString());
    }

    private static void deputyship(EntityManager em, String principal, String deputy) {
        insert(
                em,
                "deputyship",
                "id",
                id(),
                "principal",
                principal,
                "deputy",
                deputy,
                "role",
                "TRIAL_LEAD",
                "first_day",
                java.time.LocalDate.of(2027, 3, 1),
                "until_day",
                java.time.LocalDate.of(2027, 3, 2),
                "named",
                THEN);
    }

    private void account(EntityManager em) {
        var me = person.id().toString();
        insert(em, "credential", "person", me, "password_hash", "x", "password_number", 1, "version", 1L);
        insert(
                em,
                "access_token",
                "id",
                id(),
                "person",
                me,
                "name",
                "Script of " + NAME,
                "hash",
                "h1",
                "created",
                THEN,
                "expires",
                THEN,
                "scopes",
                "READ");
        insert(
                em,
                "person_session",
                "id",
                id(),
                "person",
                me,
                "epoch",
                0,
                "proof",
                "PASSWORD",
                "browser",
                "Firefox on Windows",
                "began",
                THEN,
                "seen",
                THEN,
                "ends",
                THEN);
        insert(em, "second_factor", "person", me, "secret", "x", "since", THEN, "last_step", 1L);
        insert(em, "recovery_code", "person", me, "digest", "x", "made", THEN);
        insert(em, "sign_in_attempt", "id", id(), "username", USERNAME, "address", "192.0.2.7", "failed_at", THEN);
        insert(
                em,
                "directory_identity",
                "issuer",
                "https://login.example",
                "subject",
                "key-1",
                "person",
                me,
                "linked",
                THEN);
        var them = other.id().toString();
        deputyship(em, me, them);
        deputyship(em, them, me);
        insert(
                em,
                "break_glass",
                "account",
                them,
                "name",
                "break-glass-1",
                "code_hash",
                "x",
                "sealed",
                THEN,
                "sealed_by",
                me,
                "expires",
                THEN,
                "version",
                1L);
        insert(em, "calendar_feed", "hash", "f1", "person", me, "made", THEN);
        insert(
                em,
                "kept_reply",
                "person",
                me,
                "request_key",
                "k1",
                "asked",
                "a",
                "at",
                THEN,
                "status",
                201,
                "body",
                "{\"who\":\"" + NAME + "\"}");
        insert(
                em,
                "upload",
                "id",
                id(),
                "kind",
                "PEOPLE",
                "file_name",
                NAME + ".csv",
                "content",
                "username,name\n" + USERNAME + "," + NAME,
                "sha256",
                "s",
                "at",
                THEN,
                "sent_by",
                me);
        insert(em, "seating_need", "person", me, "feature", "STEP_FREE");
        insert(em, "seating_indifferent", "person", me);
        insert(em, "seating_agreed", "person", me);
    }

    private void bookings(EntityManager em) {
        var me = person.id().toString();
        var past = booking(em, person, 0, MORNING, stayed -> {
            stayed.checkIn(THEN, CheckInSource.QR);
            stayed.leave(THEN.plusSeconds(3600));
        });
        var toCome = booking(em, person, 1, MORNING.plusDays(60), reserved -> {});
        new SqlClaims(em).take(toCome, java.util.Optional.empty());
        var others = booking(em, other, 2, MORNING, made -> made.wasMadeBy(person.id()));
        var notice = id();
        insert(
                em,
                "notice",
                "id",
                notice,
                "person",
                me,
                "kind",
                "BOOKED",
                "shown",
                true,
                "facts",
                "You, " + NAME,
                "told",
                THEN);
        insert(
                em,
                "notice",
                "id",
                id(),
                "person",
                other.id().toString(),
                "kind",
                "BOOKED",
                "shown",
                true,
                "facts",
                NAME + " booked this for you",
                "told",
                THEN);
        insert(
                em, "outbox", "id", id(), "topic", "LETTER", "about", id(), "content", notice, "added", THEN, "state",
                "WAITING", "tries", 0, "due", THEN);
        insert(
                em,
                "outbox",
                "id",
                id(),
                "topic",
                "lead-mail",
                "about",
                "lead-" + me,
                "content",
                me,
                "added",
                THEN,
                "state",
                "WAITING",
                "tries",
                0,
                "due",
                THEN);
        insert(em, "trial_lead_reminder", "person", me, "wanted", true, "last_day", DAY);
        insert(em, "visitor", "booking", others.id().toString(), "name", "Somebody Visiting", "forget_on", DAY);
        var entry = id();
        insert(
                em,
                "waiting_entry",
                "id",
                entry,
                "person",
                me,
                "site",
                "PLANTED",
                "day_of",
                DAY,
                "part",
                "DAY",
                "joined",
                THEN,
                "state",
                "LEFT");
        insert(
                em,
                "waiting_offer",
                "id",
                id(),
                "entry",
                entry,
                "person",
                me,
                "desk",
                desk(0),
                "starts",
                MORNING,
                "ends",
                MORNING.plusHours(8),
                "made",
                THEN,
                "held_until",
                THEN,
                "state",
                "LAPSED");
        var series = id();
        insert(
                em,
                "booking_series",
                "id",
                series,
                "person",
                me,
                "desk",
                desk(0),
                "first_day",
                DAY,
                "last_day",
                DAY,
                "weekdays",
                "MONDAY",
                "time_of_day",
                "DAY",
                "made",
                THEN);
        insert(
                em,
                "series_occurrence",
                "series",
                series,
                "day_of",
                DAY,
                "booking",
                past.id().toString(),
                "facts",
                "taken by " + NAME);
        var plan = id();
        insert(
                em,
                "seating_plan",
                "id",
                plan,
                "made_by",
                other.id().toString(),
                "made",
                THEN,
                "site",
                "PLANTED",
                "last_day",
                DAY,
                "seed",
                1L,
                "solver",
                "none",
                "seated",
                1,
                "apart",
                0,
                "changes",
                0,
                "near",
                0,
                "cost",
                0L,
                "simple_seated",
                1,
                "simple_apart",
                0,
                "simple_changes",
                0,
                "simple_near",
                0,
                "simple_cost",
                0L);
        insert(
                em,
                "seating_plan_seat",
                "plan",
                plan,
                "number",
                1,
                "day_of",
                DAY,
                "person",
                me,
                "reasons",
                "near " + NAME);
        var roll = id();
        insert(em, "roll_call", "id", roll, "site", "PLANTED", "started", THEN);
        insert(
                em,
                "roll_call_line",
                "roll_call",
                roll,
                "who",
                me,
                "name",
                NAME,
                "organisation",
                "FIRE",
                "floor_level",
                1,
                "floor",
                "First",
                "zone_letter",
                "A",
                "zone",
                "A",
                "desk",
                desk(0),
                "arrived",
                THEN,
                "until_then",
                MORNING,
                "mark",
                "SAFE",
                "note",
                "seen by the door");
        insert(
                em,
                "roll_call_line",
                "roll_call",
                roll,
                "who",
                other.id().toString(),
                "name",
                OTHER_NAME,
                "organisation",
                "FIRE",
                "floor_level",
                1,
                "floor",
                "First",
                "zone_letter",
                "A",
                "zone",
                "A",
                "desk",
                desk(1),
                "arrived",
                THEN,
                "until_then",
                MORNING,
                "mark",
                "SAFE",
                "note",
                "told by " + NAME,
                "marked_by",
                me);
        insert(em, "roll_look", "person", me, "site", "PLANTED", "looked", THEN);
        insert(
                em,
                "surge",
                "id",
                id(),
                "name",
                "Flood, call " + NAME,
                "site",
                "PLANTED",
                "starts",
                MORNING,
                "ends",
                MORNING.plusDays(1),
                "drill",
                false,
                "declared_by",
                me,
                "declared",
                THEN,
                "version",
                1L);
        insert(
                em,
                "closure",
                "id",
                id(),
                "site",
                "PLANTED",
                "first_day",
                DAY,
                "opens_again",
                DAY.plusDays(1),
                "because",
                "Ask " + NAME);
        insert(
                em,
                "device",
                "id",
                id(),
                "name",
                "Screen of " + USERNAME,
                "site",
                "PLANTED",
                "floor",
                estate.floor().code().value(),
                "kind",
                "WALL",
                "made",
                THEN,
                "version",
                1L);
    }

    private Booking booking(
            EntityManager em, Person whose, int desk, LocalDateTime from, Consumer<Booking> whatCameOfIt) {
        var booking = Booking.reserve(
                BookingId.fresh(),
                whose.id(),
                whose.organisation(),
                estate.desks().get(desk),
                new Slot(from, from.plusHours(8)),
                THEN);
        whatCameOfIt.accept(booking);
        new JpaBookings(em).add(booking);
        return booking;
    }

    private void trial(EntityManager em) {
        var me = person.id().toString();
        var trial = new Trial(SharedOfficeTemplate.protocol(TRIAL), Set.of(person.id()), THEN, "key of the test");
        em.persist(trial);
        var draft = new TrialCode("PLANTED-DRAFT");
        em.persist(new Trial(SharedOfficeTemplate.protocol(draft), Set.of(other.id()), THEN, "another key"));
        em.flush();
        var sql = new Sql(em);
        sql.update(
                "update trial set locked_at = ?, locked_hash = 'x', protocol = replace(protocol, 'Ripley', ?) where code = ?",
                THEN,
                "Ripley, ask " + NAME,
                TRIAL.value());
        sql.update(
                "update trial set protocol = replace(protocol, 'Ripley', ?) where code = ?",
                "Ripley, ask " + E_MAIL,
                draft.value());
        insert(
                em,
                "trial_stay",
                "trial",
                TRIAL.value(),
                "pseudonym",
                Pseudonym.of(trial, me),
                "organisation",
                "FIRE",
                "zone",
                "A",
                "stay_from",
                THEN,
                "stay_to",
                THEN.plusSeconds(3600),
                "source",
                "QR",
                "closed_by_rule",
                false);
        insert(
                em,
                "trial_amendment",
                "id",
                id(),
                "trial",
                TRIAL.value(),
                "amended_at",
                THEN,
                "amended_by",
                me,
                "organisation",
                "FIRE",
                "why",
                "Said " + NAME,
                "difference",
                "nothing");
        insert(
                em,
                "trial_event",
                "id",
                id(),
                "version",
                1,
                "withdrawn",
                false,
                "trial",
                TRIAL.value(),
                "name",
                "Flood",
                "day_from",
                DAY,
                "kind",
                "SHOCK",
                "measures",
                "",
                "source",
                E_MAIL,
                "confirmed",
                true,
                "why",
                "",
                "changed_at",
                THEN,
                "changed_by",
                me);
        insert(
                em,
                "trial_entry",
                "trial",
                TRIAL.value(),
                "measure",
                "M1",
                "period_from",
                DAY,
                "period_to",
                DAY.plusDays(1),
                "entry_number",
                1,
                "source",
                "FORM",
                "reason",
                NAME + " was ill",
                "entered_at",
                THEN,
                "entered_by",
                me);
        insert(
                em,
                "trial_outcome",
                "id",
                id(),
                "version",
                1,
                "withdrawn",
                false,
                "trial",
                TRIAL.value(),
                "happened_on",
                DAY,
                "kind",
                "LESSON",
                "teams",
                "",
                "summary",
                NAME.toUpperCase(java.util.Locale.UK) + " and a colleague met",
                "evidence",
                "Diary of " + USERNAME,
                "why",
                "",
                "recorded_at",
                THEN,
                "recorded_by",
                me);
        insert(
                em,
                "trial_ledger_line",
                "trial",
                TRIAL.value(),
                "code",
                "L001",
                "version",
                1,
                "removed",
                false,
                "side",
                "COST",
                "kind",
                "CASH",
                "name",
                "Desks",
                "organisation",
                "FIRE",
                "year_of_trial",
                1,
                "low",
                1,
                "best",
                1,
                "high",
                1,
                "optimism_bias",
                0,
                "optimism_reason",
                "",
                "price_year",
                "2019",
                "owner",
                NAME,
                "evidence",
                "",
                "why",
                "",
                "changed_at",
                THEN,
                "changed_by",
                me);
        insert(
                em,
                "trial_import",
                "id",
                id(),
                "trial",
                TRIAL.value(),
                "kind",
                "PRESENCE",
                "file_name",
                "presence " + NAME + ".csv",
                "sha256",
                "s",
                "covers",
                "",
                "row_total",
                1L,
                "added",
                1L,
                "corrected",
                0L,
                "imported_at",
                THEN,
                "imported_by",
                me);
        insert(
                em,
                "trial_staged_import",
                "id",
                id(),
                "trial",
                TRIAL.value(),
                "kind",
                "SURVEY",
                "file_name",
                "survey.csv",
                "content",
                NAME,
                "staged_at",
                THEN,
                "staged_by",
                me);
        insert(
                em,
                "words_let_through",
                "id",
                id(),
                "at",
                THEN,
                "who",
                me,
                "place",
                "/trial-outcomes.xhtml",
                "kinds",
                "NAME",
                "because",
                "It is the chief, " + NAME);
        var dataset = id();
        insert(
                em,
                "frozen_dataset",
                "id",
                dataset,
                "trial",
                TRIAL.value(),
                "frozen_at",
                THEN,
                "frozen_by",
                me,
                "hash",
                "h",
                "interim",
                true);
        insert(em, "frozen_file", "dataset", dataset, "name", "words.md", "content", "Thanks to " + NAME);
        insert(
                em,
                "sign_off",
                "id",
                id(),
                "trial",
                TRIAL.value(),
                "dataset",
                dataset,
                "place",
                1,
                "round_number",
                1,
                "bound",
                "b",
                "step",
                "SUBMITTED",
                "slot",
                "SUBMITTED",
                "signatory",
                me,
                "organisation",
                "POLICE",
                "signed_by",
                me,
                "answer",
                "AGREE",
                "note",
                "",
                "signed_at",
                THEN);
        insert(em, "trial_part", "trial", TRIAL.value(), "person", me, "kind", "LEAD", "turn", 1, "noted_at", THEN);
        insert(
                em,
                "kept_word",
                "id",
                id(),
                "trial",
                TRIAL.value(),
                "mark",
                "m",
                "word",
                "caused",
                "because",
                "As " + NAME + " said",
                "kept_by",
                me,
                "kept_at",
                THEN);
        insert(
                em,
                "enclosure",
                "id",
                id(),
                "trial",
                TRIAL.value(),
                "kind",
                "WORDS",
                "version",
                1,
                "content",
                "Thanks to " + NAME,
                "added_by",
                me,
                "added_at",
                THEN);
    }

    private String desk(int number) {
        return estate.desks().get(number).code().value();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    /** A row of columns and their values by turns. */
    private static void insert(EntityManager em, String table, Object... pairs) {
        var columns = new ArrayList<String>();
        var marks = new ArrayList<String>();
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.add((String) pairs[i]);
            marks.add("?");
            values.add(pairs[i + 1]);
        }
        new Sql(em)
                .update(
                        "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                                + String.join(", ", marks) + ")",
                        values.toArray());
    }
}
