package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jointestate.domain.trial.crime.CrimeCell;
import org.jointestate.domain.trial.crime.StreetCrimeFeed;
import org.jointestate.domain.trial.crime.StreetCrimeFeeds;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.shared.Sql;

/** What feeds which measure, in the database. */
public class SqlStreetCrimeFeeds implements StreetCrimeFeeds {

    private final Sql sql;

    @Inject
    public SqlStreetCrimeFeeds(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void add(StreetCrimeFeed feed) {
        sql.update(
                "insert into trial_crime_feed (trial, measure, force_name, crime_type, district) values (?, ?, ?, ?, ?)",
                feed.trial().value(),
                feed.measure().value(),
                feed.force(),
                feed.cell().crimeType(),
                feed.cell().district());
    }

    @Override
    public List<StreetCrimeFeed> of(TrialCode trial) {
        return sql.list(
                "select * from trial_crime_feed where trial = ? order by measure, crime_type, district",
                row -> new StreetCrimeFeed(
                        new TrialCode(row.getString("trial")),
                        new MeasureCode(row.getString("measure")),
                        row.getString("force_name"),
                        new CrimeCell(row.getString("crime_type"), row.getString("district"))),
                trial.value());
    }
}
