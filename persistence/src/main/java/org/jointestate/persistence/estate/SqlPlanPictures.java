package org.jointestate.persistence.estate;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.plan.PlanPicture;
import org.jointestate.domain.estate.plan.PlanPictures;
import org.jointestate.persistence.shared.Sql;

/** The pictures of plans in the database. Drawings are read one by one, since each may have half a megabyte. */
public class SqlPlanPictures implements PlanPictures {

    private static final String COLUMNS = "select id, floor, number, digest, added from plan_picture";

    private final Sql sql;

    @Inject
    public SqlPlanPictures(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void add(PlanPicture picture, String svg) {
        sql.update(
                "insert into plan_picture (id, floor, number, svg, digest, added) values (?, ?, ?, ?, ?, ?)",
                picture.id(),
                picture.floor().value(),
                picture.number(),
                svg,
                picture.digest(),
                picture.added());
    }

    @Override
    public void remove(UUID id) {
        sql.update("delete from plan_picture where id = ?", id);
    }

    @Override
    public Optional<PlanPicture> find(UUID id) {
        return sql.first(COLUMNS + " where id = ?", SqlPlanPictures::read, id);
    }

    @Override
    public Optional<String> svgOf(UUID id) {
        return sql.first("select svg from plan_picture where id = ?", row -> row.getString("svg"), id);
    }

    @Override
    public List<PlanPicture> of(FloorCode floor) {
        return sql.list(COLUMNS + " where floor = ? order by number desc", SqlPlanPictures::read, floor.value());
    }

    private static PlanPicture read(ResultSet row) throws SQLException {
        return new PlanPicture(
                UUID.fromString(row.getString("id")),
                new FloorCode(row.getString("floor")),
                row.getInt("number"),
                row.getString("digest"),
                Sql.instant(row, "added"));
    }
}
