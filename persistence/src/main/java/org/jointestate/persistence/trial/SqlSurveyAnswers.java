package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.survey.SurveyAnswer;
import org.jointestate.domain.trial.survey.SurveyAnswers;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Answers to surveys in the database. */
public class SqlSurveyAnswers implements SurveyAnswers {

    private final Sql sql;

    @Inject
    public SqlSurveyAnswers(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void replace(TrialCode trial, int wave, Collection<SurveyAnswer> answers) {
        sql.update("delete from trial_survey_answer where trial = ? and wave = ?", trial.value(), wave);
        add(answers);
    }

    @Override
    public void rename(TrialCode trial, int wave, String respondent, String to) {
        sql.update(
                "update trial_survey_answer set respondent = ? where trial = ? and wave = ? and respondent = ?",
                to,
                trial.value(),
                wave,
                respondent);
    }

    @Override
    public void add(Collection<SurveyAnswer> answers) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var one : answers) {
            rows.add(new @Nullable Object[] {one.trial().value(), one.wave(), one.item(), one.respondent(), one.answer()
            });
        }
        sql.batch(
                "insert into trial_survey_answer (trial, wave, item, respondent, answer) values (?, ?, ?, ?, ?)", rows);
    }

    @Override
    public List<SurveyAnswer> of(TrialCode trial) {
        return sql
                .list(
                        "select * from trial_survey_answer where trial = ?",
                        row -> new SurveyAnswer(
                                new TrialCode(row.getString("trial")),
                                row.getInt("wave"),
                                row.getString("respondent"),
                                row.getString("item"),
                                row.getInt("answer")),
                        trial.value())
                .stream()
                .sorted(SurveyAnswer.ORDER)
                .toList();
    }
}
