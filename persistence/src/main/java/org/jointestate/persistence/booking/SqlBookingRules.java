package org.jointestate.persistence.booking;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.BankBook;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.BookingRules;
import org.jointestate.domain.booking.RuleBook;
import org.jointestate.domain.booking.RuleId;
import org.jointestate.domain.booking.RuleScope;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.SurgeHold;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Rules as rows, read with the names of what they are about: people are told the rule whenever it says no. */
public class SqlBookingRules implements BookingRules {

    private static final String RULES =
            "select r.id, r.topic, r.space, r.zone, r.site, r.team, r.organisation, r.kind, r.amount, r.valid_from,"
                    + " r.valid_until, r.version,"
                    + " case when r.space is not null then coalesce(d.name, d.label) || ' (' || ds.name || ')'"
                    + " when r.zone is not null then z.letter || ', ' || z.name || ' (' || zs.name || ')'"
                    + " when r.site is not null then s.name else '' end as where_name,"
                    + " case when r.team is not null then t.name when r.organisation is not null then o.short_name"
                    + " else '' end as who_name"
                    + " from booking_rule r left join desk d on d.code = r.space left join site ds on ds.code = d.site"
                    + " left join zone z on z.code = r.zone left join site zs on zs.code = z.site"
                    + " left join site s on s.code = r.site left join team t on t.code = r.team"
                    + " left join organisation o on o.code = r.organisation";

    /** All in one question: a floor is read with five, and whoever asks the rules must never forget the surges and the banks. */
    private static final String ALL_RULES = "select x.*, cast(null as varchar(36)) as surge,"
            + " cast(null as varchar(60)) as surge_name, cast(null as timestamp) as starts, cast(null as timestamp) as ends, "
            + BankRows.NOTHING + " from (" + RULES
            + " where (r.valid_until is null or r.valid_until > ?) and r.valid_from <= ?) x"
            + " union all select p.id, 'SURGE', p.space, p.zone, null, t.team, null, null, 0, cast(s.starts as date),"
            + " null, 0, '', '', s.id, s.name, s.starts, s.ends, " + BankRows.NOTHING
            + " from surge s join surge_place p on p.surge = s.id"
            + " left join surge_team t on t.surge = s.id"
            + " where s.stood_down is null and s.starts < ? and s.ends > ? and s.drill = ?"
            + " union all select k.code, 'BANK', null, null, k.site, null, k.lender, null, 0, k.valid_from, k.valid_until,"
            + " k.version, k.name, '', null, null, null, null, " + BankRows.VALUES + " from bank k"
            + " where k.valid_until > ? and k.valid_from <= ?";

    private final Sql sql;

    @Inject
    public SqlBookingRules(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void add(BookingRule rule) {
        var arguments = new ArrayList<@Nullable Object>();
        arguments.add(rule.id().toString());
        arguments.add(rule.topic());
        arguments.addAll(scope(rule.scope()));
        arguments.add(rule.amount());
        arguments.add(rule.from());
        arguments.add(rule.until().orElse(null));
        sql.update(
                "insert into booking_rule (id, topic, space, zone, site, team, organisation, kind, amount, valid_from,"
                        + " valid_until, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                arguments.toArray());
    }

    /** Space, zone, site, team, organisation, kind. */
    private static List<@Nullable Object> scope(RuleScope scope) {
        var columns = new ArrayList<@Nullable Object>();
        columns.add(scope.where()
                .map(where ->
                        where instanceof RuleScope.Where.AtSpace at ? at.space().value() : null)
                .orElse(null));
        columns.add(scope.where()
                .map(where ->
                        where instanceof RuleScope.Where.InZone in ? in.zone().value() : null)
                .orElse(null));
        columns.add(scope.where()
                .map(where ->
                        where instanceof RuleScope.Where.AtSite at ? at.site().value() : null)
                .orElse(null));
        columns.add(scope.who()
                .map(who -> who instanceof RuleScope.Who.OfTeam of ? of.team().value() : null)
                .orElse(null));
        columns.add(scope.who()
                .map(who -> who instanceof RuleScope.Who.OfOrganisation of
                        ? of.organisation().value()
                        : null)
                .orElse(null));
        columns.add(scope.kind().orElse(null));
        return columns;
    }

    /** What it is about stays; who has read an older version changes nothing. */
    @Override
    public boolean change(BookingRule rule) {
        return sql.update(
                        "update booking_rule set amount = ?, valid_from = ?, valid_until = ?, version = version + 1"
                                + " where id = ? and version = ?",
                        rule.amount(),
                        rule.from(),
                        rule.until().orElse(null),
                        rule.id().toString(),
                        rule.version())
                == 1;
    }

    @Override
    public Optional<BookingRule> find(RuleId id) {
        return sql.first(RULES + " where r.id = ?", SqlBookingRules::rule, id.toString());
    }

    @Override
    public RuleBook of(LocalDate first, LocalDate last) {
        var asked = new Asked(first, last);
        var question = asked.question();
        sql.list(question.sql(), question.reader(), question.arguments().toArray());
        return asked.book();
    }

    /** The question for the rules of some days, which may be asked together with others, and what has come of it. */
    static final class Asked {

        private final List<BookingRule> rules = new ArrayList<>();
        private final Map<String, SurgeHold> places = new LinkedHashMap<>();
        private final List<Bank> banks = new ArrayList<>();
        private final List<BankBook.Count> counts = new ArrayList<>();
        private final LocalDate first;
        private final LocalDate last;

        Asked(LocalDate first, LocalDate last) {
            this.first = first;
            this.last = last;
        }

        Sql.Question question() {
            return new Sql.Question(
                    ALL_RULES,
                    this::keep,
                    List.of(
                            first,
                            last,
                            // A slot of the last day may go on into the next.
                            last.plusDays(2).atStartOfDay(),
                            first.atStartOfDay(),
                            false,
                            BankRows.firstStart(first),
                            last,
                            first,
                            last));
        }

        private boolean keep(ResultSet row) throws SQLException {
            if (row.getString("per") != null) {
                BankRows.counts(row).forEach(counts::add);
                return banks.add(BankRows.bank(row));
            }
            return row.getString("surge") == null
                    ? rules.add(rule(row))
                    : places.merge(row.getString("id"), hold(row), SqlBookingRules::forBoth) != null;
        }

        RuleBook book() {
            return new RuleBook(rules, places.values()).with(new BankBook(banks, counts));
        }
    }

    private static SurgeHold hold(ResultSet row) throws SQLException {
        return new SurgeHold(
                row.getString("surge"),
                row.getString("surge_name"),
                new Slot(Sql.wallClock(row, "starts"), Sql.wallClock(row, "ends")),
                Optional.ofNullable(row.getString("zone")).map(ZoneCode::new),
                Optional.ofNullable(row.getString("space")).map(DeskCode::new),
                Optional.ofNullable(row.getString("team"))
                        .map(team -> Set.of(new TeamCode(team)))
                        .orElse(Set.of()));
    }

    /** A place of a surge comes once for each of its teams. */
    private static SurgeHold forBoth(SurgeHold one, SurgeHold other) {
        var teams = new HashSet<>(one.teams());
        teams.addAll(other.teams());
        return new SurgeHold(one.surge(), one.name(), one.time(), one.zone(), one.space(), teams);
    }

    @Override
    public List<BookingRule> notOverOn(LocalDate day) {
        return sql
                .list(RULES + " where r.valid_until is null or r.valid_until > ?", SqlBookingRules::rule, day)
                .stream()
                .sorted(BookingRule.READING_ORDER)
                .toList();
    }

    private static BookingRule rule(ResultSet row) throws SQLException {
        return new BookingRule(
                RuleId.of(row.getString("id")),
                RuleTopic.valueOf(row.getString("topic")),
                new RuleScope(
                        where(row),
                        who(row),
                        Optional.ofNullable(row.getString("kind")).map(SpaceKind::valueOf)),
                row.getInt("amount"),
                Sql.date(row, "valid_from"),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                row.getString("where_name"),
                row.getString("who_name"),
                row.getLong("version"));
    }

    private static Optional<RuleScope.Where> where(ResultSet row) throws SQLException {
        var space = row.getString("space");
        var zone = row.getString("zone");
        var site = row.getString("site");
        if (space != null) {
            return Optional.of(new RuleScope.Where.AtSpace(new DeskCode(space)));
        }
        if (zone != null) {
            return Optional.of(new RuleScope.Where.InZone(new ZoneCode(zone)));
        }
        return site == null ? Optional.empty() : Optional.of(new RuleScope.Where.AtSite(new SiteCode(site)));
    }

    private static Optional<RuleScope.Who> who(ResultSet row) throws SQLException {
        var team = row.getString("team");
        var organisation = row.getString("organisation");
        if (team != null) {
            return Optional.of(new RuleScope.Who.OfTeam(new TeamCode(team)));
        }
        return organisation == null
                ? Optional.empty()
                : Optional.of(new RuleScope.Who.OfOrganisation(new OrganisationCode(organisation)));
    }
}
