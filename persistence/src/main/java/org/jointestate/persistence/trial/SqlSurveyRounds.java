package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.survey.online.SurveyRound;
import org.jointestate.domain.trial.survey.online.SurveyRounds;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Waves that are answered on the page, and their codes, in the database. A code is used up by one statement that finds it unused. */
public class SqlSurveyRounds implements SurveyRounds {

    private final Sql sql;

    @Inject
    public SqlSurveyRounds(EntityManager em) {
        this.sql = new Sql(em);
    }

    /** Whoever opens holds the trial, so nobody can open it between the look and the row; the key is there all the same. */
    @Override
    public boolean open(SurveyRound round) {
        if (find(round.trial(), round.wave()).isPresent()) {
            return false;
        }
        sql.update(
                "insert into trial_survey_round (trial, wave, opened, last_day, closed, mailed, mailing, awaited, reminded, called_back, codes_given, codes_spent) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                round.trial().value(),
                round.wave(),
                round.opened(),
                round.lastDay(),
                round.closed().orElse(null),
                round.mailed().orElse(null),
                round.mailing(),
                round.awaited(),
                round.reminded().orElse(null),
                round.calledBack().orElse(null),
                0,
                0);
        return true;
    }

    @Override
    public Optional<SurveyRound> find(TrialCode trial, int wave) {
        return sql.first(
                "select * from trial_survey_round where trial = ? and wave = ?",
                SqlSurveyRounds::round,
                trial.value(),
                wave);
    }

    @Override
    public List<SurveyRound> of(TrialCode trial) {
        return sql.list(
                "select * from trial_survey_round where trial = ? order by wave",
                SqlSurveyRounds::round,
                trial.value());
    }

    @Override
    public List<SurveyRound> allOpen() {
        return sql.list(
                "select * from trial_survey_round where closed is null order by trial, wave", SqlSurveyRounds::round);
    }

    @Override
    public void replace(SurveyRound round) {
        sql.update(
                "update trial_survey_round set closed = ?, mailed = ?, mailing = ?, awaited = ?, reminded = ?, called_back = ? where trial = ? and wave = ?",
                round.closed().orElse(null),
                round.mailed().orElse(null),
                round.mailing(),
                round.awaited(),
                round.reminded().orElse(null),
                round.calledBack().orElse(null),
                round.trial().value(),
                round.wave());
    }

    @Override
    public void addCodes(TrialCode trial, int wave, Collection<String> digests) {
        var rows = new ArrayList<@Nullable Object[]>();
        // By digest, so that the order on the disk says nothing about the order in which they were handed out.
        digests.stream()
                .sorted()
                .forEach(digest -> rows.add(new @Nullable Object[] {digest, trial.value(), wave, false}));
        sql.batch("insert into trial_survey_code (digest, trial, wave, spent) values (?, ?, ?, ?)", rows);
    }

    @Override
    public Optional<KeptCode> code(String digest) {
        return sql.first(
                "select trial, wave, spent from trial_survey_code where digest = ?",
                row -> new KeptCode(new TrialCode(row.getString("trial")), row.getInt("wave"), row.getBoolean("spent")),
                digest);
    }

    @Override
    public boolean spend(String digest) {
        return sql.update("update trial_survey_code set spent = ? where digest = ? and spent = ?", true, digest, false)
                == 1;
    }

    @Override
    public boolean callBack(String digest) {
        return sql.update("delete from trial_survey_code where digest = ? and spent = ?", digest, false) == 1;
    }

    @Override
    public int callBackUnused(TrialCode trial, int wave) {
        return sql.update(
                "delete from trial_survey_code where trial = ? and wave = ? and spent = ?", trial.value(), wave, false);
    }

    @Override
    public CodeCount count(TrialCode trial, int wave) {
        var there = counted(
                "select count(*) as given, sum(case when spent then 1 else 0 end) as used from trial_survey_code where trial = ? and wave = ?",
                trial,
                wave);
        var gone = counted(
                "select codes_given as given, codes_spent as used from trial_survey_round where trial = ? and wave = ?",
                trial,
                wave);
        return new CodeCount(there.given() + gone.given(), there.spent() + gone.spent());
    }

    private CodeCount counted(String question, TrialCode trial, int wave) {
        return sql.first(question, row -> new CodeCount(row.getInt("given"), row.getInt("used")), trial.value(), wave)
                .orElse(new CodeCount(0, 0));
    }

    @Override
    public void forgetCodes(TrialCode trial, int wave) {
        var count = count(trial, wave);
        sql.update("delete from trial_survey_code where trial = ? and wave = ?", trial.value(), wave);
        sql.update(
                "update trial_survey_round set codes_given = ?, codes_spent = ? where trial = ? and wave = ?",
                count.given(),
                count.spent(),
                trial.value(),
                wave);
    }

    @Override
    public void triedInVain(String address, Instant at) {
        sql.update(
                "insert into trial_survey_try (id, address, tried_at) values (?, ?, ?)",
                UUID.randomUUID(),
                cut(address),
                at);
    }

    @Override
    public int triesFrom(String address, Instant since) {
        return sql.first(
                        "select count(*) from trial_survey_try where address = ? and tried_at > ?",
                        row -> row.getInt(1),
                        cut(address),
                        since)
                .orElse(0);
    }

    @Override
    public int forgetTriesBefore(Instant moment) {
        return sql.update("delete from trial_survey_try where tried_at < ?", moment);
    }

    private static SurveyRound round(ResultSet row) throws SQLException {
        return new SurveyRound(
                new TrialCode(row.getString("trial")),
                row.getInt("wave"),
                Sql.instant(row, "opened"),
                Sql.date(row, "last_day"),
                Optional.ofNullable(Sql.instantOrNull(row, "closed")),
                Optional.ofNullable(Sql.instantOrNull(row, "mailed")),
                row.getInt("mailing"),
                row.getInt("awaited"),
                Optional.ofNullable(Sql.instantOrNull(row, "reminded")),
                Optional.ofNullable(Sql.instantOrNull(row, "called_back")));
    }

    private static String cut(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }
}
