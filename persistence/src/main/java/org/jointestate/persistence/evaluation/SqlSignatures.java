package org.jointestate.persistence.evaluation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.paper.Exemption;
import org.jointestate.domain.evaluation.signoff.ChecklistItem;
import org.jointestate.domain.evaluation.signoff.KeyAnswer;
import org.jointestate.domain.evaluation.signoff.Publishing;
import org.jointestate.domain.evaluation.signoff.Purpose;
import org.jointestate.domain.evaluation.signoff.Review;
import org.jointestate.domain.evaluation.signoff.Signature;
import org.jointestate.domain.evaluation.signoff.Signatures;
import org.jointestate.domain.evaluation.signoff.Step;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;
import org.jspecify.annotations.Nullable;

/** A row for each signature; what may not stand beside what is in the keys of the table. */
public class SqlSignatures implements Signatures {

    private static final String COLUMNS =
            "id, trial, dataset, place, round_number, bound, step, organisation, signed_by, acting_for, answer, note, signed_at,"
                    + " ticked, agreement, paper_number, board, meeting, pre_election, election, election_because,"
                    + " purpose, exempt_ground, exempt_because, exempt_interest, opened_because";

    private final Sql sql;

    @Inject
    public SqlSignatures(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public boolean add(Signature one) {
        var follows = follows(one);
        var review = one.review();
        var publishing = one.publishing();
        try {
            sql.update(
                    "insert into sign_off (" + COLUMNS + ", slot, follows, follows_too, signatory)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    one.id(),
                    one.trial().value(),
                    one.dataset().toString(),
                    one.place(),
                    one.round(),
                    one.bound(),
                    one.step(),
                    one.organisation().value(),
                    one.by().toString(),
                    text(one.actingFor()),
                    one.answer(),
                    one.note(),
                    one.at(),
                    review.map(SqlSignatures::ticked).orElse(null),
                    review.map(Review::agreement).orElse(null),
                    publishing.map(Publishing::number).orElse(null),
                    publishing.map(Publishing::board).orElse(null),
                    publishing.flatMap(Publishing::meeting).orElse(null),
                    publishing.map(Publishing::preElection).orElse(null),
                    publishing.flatMap(Publishing::election).orElse(null),
                    publishing.map(Publishing::electionBecause).orElse(null),
                    publishing.flatMap(Publishing::purpose).orElse(null),
                    publishing
                            .flatMap(Publishing::exemption)
                            .map(Exemption::ground)
                            .orElse(null),
                    publishing
                            .flatMap(Publishing::exemption)
                            .map(Exemption::because)
                            .orElse(null),
                    publishing
                            .flatMap(Publishing::exemption)
                            .map(Exemption::publicInterest)
                            .orElse(null),
                    publishing.flatMap(Publishing::opened).orElse(null),
                    one.slot(),
                    follows.isEmpty() ? null : follows.get(0),
                    follows.size() < 2 ? null : follows.get(1),
                    one.isOfOnePerson() ? one.by().toString() : null);
            return true;
        } catch (SqlFailure failure) {
            if (failure.isTaken()) {
                return false;
            }
            throw failure;
        }
    }

    /** What must be there before it: the table has it as keys to itself. */
    private List<String> follows(Signature one) {
        return switch (one.step()) {
            case SUBMITTED -> List.of();
            case SENT_BACK, REVIEWED -> List.of(Step.SUBMITTED.name());
            case KEY_TURNED -> List.of(Step.REVIEWED.name());
            case PUBLISHED ->
                sql.list(
                        "select slot from sign_off where dataset = ? and round_number = ? and step = 'KEY_TURNED' order by slot",
                        row -> row.getString("slot"),
                        one.dataset().toString(),
                        one.round());
            case WITHDRAWN -> List.of(Step.PUBLISHED.name());
        };
    }

    private static String ticked(Review review) {
        return review.ticked().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static @Nullable String text(Optional<PersonId> person) {
        return person.map(PersonId::toString).orElse(null);
    }

    @Override
    public List<Signature> of(DatasetId dataset) {
        return sql.list(
                "select " + COLUMNS + " from sign_off where dataset = ? order by place",
                SqlSignatures::read,
                dataset.toString());
    }

    @Override
    public List<Signature> of(TrialCode trial) {
        return sql.list(
                "select " + COLUMNS + " from sign_off where trial = ? order by signed_at, dataset, place",
                SqlSignatures::read,
                trial.value());
    }

    private static Signature read(ResultSet row) throws SQLException {
        return new Signature(
                UUID.fromString(row.getString("id")),
                new TrialCode(row.getString("trial")),
                DatasetId.of(row.getString("dataset")),
                row.getInt("place"),
                row.getInt("round_number"),
                row.getString("bound"),
                Step.valueOf(row.getString("step")),
                new OrganisationCode(row.getString("organisation")),
                PersonId.of(row.getString("signed_by")),
                Optional.ofNullable(row.getString("acting_for")).map(PersonId::of),
                KeyAnswer.valueOf(row.getString("answer")),
                row.getString("note"),
                Sql.instant(row, "signed_at"),
                review(row),
                publishing(row));
    }

    private static Optional<Review> review(ResultSet row) throws SQLException {
        var ticked = row.getString("ticked");
        var agreement = row.getString("agreement");
        return ticked == null || agreement == null
                ? Optional.empty()
                : Optional.of(new Review(items(ticked), agreement));
    }

    private static Set<ChecklistItem> items(String ticked) {
        return ticked.isEmpty()
                ? Set.of()
                : Arrays.stream(ticked.split(",")).map(ChecklistItem::valueOf).collect(Collectors.toSet());
    }

    private static Optional<Publishing> publishing(ResultSet row) throws SQLException {
        var board = row.getString("board");
        return board == null
                ? Optional.empty()
                : Optional.of(new Publishing(
                        row.getInt("paper_number"),
                        board,
                        Optional.ofNullable(row.getObject("meeting", LocalDate.class)),
                        row.getBoolean("pre_election"),
                        Optional.ofNullable(row.getObject("election", LocalDate.class)),
                        row.getString("election_because"),
                        Optional.ofNullable(row.getString("purpose")).map(Purpose::valueOf),
                        SqlPapers.exemption(row),
                        Optional.ofNullable(row.getString("opened_because"))));
    }
}
