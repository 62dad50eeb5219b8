package org.jointestate.persistence.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.upload.Upload;
import org.jointestate.domain.people.upload.Uploads;
import org.jointestate.persistence.shared.Sql;

/** Files that wait for a yes, in the database: the yes may come to another node. */
public class SqlUploads implements Uploads {

    private final Sql sql;

    @Inject
    public SqlUploads(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void add(Upload upload) {
        sql.update(
                "insert into upload (id, kind, file_name, content, sha256, at, sent_by) values (?, ?, ?, ?, ?, ?, ?)",
                upload.id(),
                upload.kind(),
                upload.name(),
                upload.content(),
                upload.sha256(),
                upload.at(),
                upload.by().toString());
    }

    @Override
    public Optional<Upload> find(UUID id, PersonId by) {
        return sql.first(
                "select * from upload where id = ? and sent_by = ?",
                row -> new Upload(
                        UUID.fromString(row.getString("id")),
                        row.getString("kind"),
                        row.getString("file_name"),
                        row.getString("content"),
                        row.getString("sha256"),
                        Sql.instant(row, "at"),
                        PersonId.of(row.getString("sent_by"))),
                id,
                by.toString());
    }

    @Override
    public void forget(UUID id) {
        sql.update("delete from upload where id = ?", id);
    }

    @Override
    public int forgetBefore(Instant moment) {
        return sql.update("delete from upload where at < ?", moment);
    }
}
