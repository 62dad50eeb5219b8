package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.OutcomeRecord;
import org.jointestate.domain.trial.record.OutcomeRecord.Step;
import org.jointestate.domain.trial.record.OutcomeRecords;
import org.jointestate.domain.trial.record.OutcomeVersion;
import org.jointestate.domain.trial.record.ProblemCase;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;
import org.jspecify.annotations.Nullable;

/** Outcome records in the database: a row a version, refused by the key when its number is taken. */
public class SqlOutcomeRecords implements OutcomeRecords {

    private final Sql sql;

    @Inject
    public SqlOutcomeRecords(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public boolean add(Collection<OutcomeVersion> versions) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var version : versions) {
            var one = version.outcome();
            rows.add(new @Nullable Object[] {
                one.id(),
                version.version(),
                version.withdrawn(),
                one.trial().value(),
                one.date(),
                one.kind(),
                one.teams().stream().map(TeamCode::value).collect(Collectors.joining(",")),
                one.priority(),
                Optional.ofNullable(one.measure()).map(MeasureCode::value).orElse(null),
                one.asked(),
                one.answered(),
                one.step(),
                one.summary(),
                one.evidence(),
                version.why(),
                one.at(),
                Optional.ofNullable(one.by()).map(PersonId::toString).orElse(null),
                text(one.askedAt()),
                text(one.answeredAt()),
                step(one.problem(), Step.OBJECTIVE),
                step(one.problem(), Step.SCANNING),
                step(one.problem(), Step.ANALYSIS),
                step(one.problem(), Step.RESPONSE),
                step(one.problem(), Step.ASSESSMENT),
                measures(one.problem())
            });
        }
        try {
            sql.batch(
                    "insert into trial_outcome (id, version, withdrawn, trial, happened_on, kind, teams, priority, measure,"
                            + " asked, answered, step, summary, evidence, why, recorded_at, recorded_by, asked_time,"
                            + " answered_time, objective, scanning, analysis, response, assessment, assessed_by)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
            return true;
        } catch (SqlFailure failure) {
            if (failure.isTaken()) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public List<OutcomeVersion> versionsOf(TrialCode trial, Optional<OrganisationCode> reader) {
        return sql
                .list(
                        "select o.* from trial_outcome o left join trial_outcome_private p on p.outcome = o.id"
                                + " where o.trial = ? and (p.outcome is null or p.organisation = ?)",
                        SqlOutcomeRecords::version,
                        trial.value(),
                        // No organisation has an empty code.
                        reader.map(OrganisationCode::value).orElse(""))
                .stream()
                .sorted(OutcomeVersion.ORDER)
                .toList();
    }

    @Override
    public void keepPrivate(TrialCode trial, UUID outcome, OrganisationCode organisation) {
        sql.update(
                "insert into trial_outcome_private (outcome, trial, organisation) values (?, ?, ?)",
                outcome,
                trial.value(),
                organisation.value());
    }

    @Override
    public void share(TrialCode trial, UUID outcome) {
        sql.update("delete from trial_outcome_private where trial = ? and outcome = ?", trial.value(), outcome);
    }

    @Override
    public Set<UUID> privateTo(TrialCode trial, OrganisationCode organisation) {
        return Set.copyOf(sql.list(
                "select outcome from trial_outcome_private where trial = ? and organisation = ?",
                row -> UUID.fromString(row.getString("outcome")),
                trial.value(),
                organisation.value()));
    }

    private static OutcomeVersion version(ResultSet row) throws SQLException {
        return new OutcomeVersion(
                outcome(row), row.getInt("version"), row.getBoolean("withdrawn"), row.getString("why"));
    }

    private static OutcomeRecord outcome(ResultSet row) throws SQLException {
        var measure = row.getString("measure");
        var step = row.getString("step");
        var by = row.getString("recorded_by");
        return new OutcomeRecord(
                UUID.fromString(row.getString("id")),
                new TrialCode(row.getString("trial")),
                Sql.date(row, "happened_on"),
                OutcomeRecord.Kind.valueOf(row.getString("kind")),
                Arrays.stream(row.getString("teams").split(","))
                        .filter(team -> !team.isEmpty())
                        .map(TeamCode::new)
                        .toList(),
                row.getString("priority"),
                measure == null ? null : new MeasureCode(measure),
                row.getObject("asked", LocalDate.class),
                row.getObject("answered", LocalDate.class),
                step == null ? null : OutcomeRecord.Step.valueOf(step),
                row.getString("summary"),
                row.getString("evidence"),
                Sql.instant(row, "recorded_at"),
                by == null ? null : PersonId.of(by),
                time(row, "asked_time"),
                time(row, "answered_time"),
                problem(row));
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable LocalTime time(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : LocalTime.parse(text);
    }

    private static @Nullable String step(@Nullable ProblemCase problem, Step step) {
        return problem == null ? null : problem.text(step);
    }

    private static @Nullable String measures(@Nullable ProblemCase problem) {
        return problem == null
                ? null
                : problem.measures().stream().map(MeasureCode::value).collect(Collectors.joining(","));
    }

    private static @Nullable ProblemCase problem(ResultSet row) throws SQLException {
        var objective = row.getString("objective");
        return objective == null
                ? null
                : new ProblemCase(
                        objective,
                        row.getString("scanning"),
                        row.getString("analysis"),
                        row.getString("response"),
                        row.getString("assessment"),
                        Arrays.stream(row.getString("assessed_by").split(","))
                                .filter(code -> !code.isEmpty())
                                .map(MeasureCode::new)
                                .toList());
    }
}
