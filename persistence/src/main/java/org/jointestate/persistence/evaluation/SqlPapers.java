package org.jointestate.persistence.evaluation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jointestate.domain.evaluation.paper.Erratum;
import org.jointestate.domain.evaluation.paper.Exemption;
import org.jointestate.domain.evaluation.paper.Meeting;
import org.jointestate.domain.evaluation.paper.Paper;
import org.jointestate.domain.evaluation.paper.PaperFile;
import org.jointestate.domain.evaluation.paper.PaperId;
import org.jointestate.domain.evaluation.paper.PaperKind;
import org.jointestate.domain.evaluation.paper.PaperSlug;
import org.jointestate.domain.evaluation.paper.Papers;
import org.jointestate.domain.evaluation.paper.ShelvedPaper;
import org.jointestate.domain.evaluation.paper.Withdrawal;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;
import org.jspecify.annotations.Nullable;

/** Published papers as rows that are only ever added; keys let each version, correction and withdrawal be added once, and triggers refuse the rest. */
public class SqlPapers implements Papers {

    private static final String DUPLICATE = "23505";
    private static final String NEWEST = " order by published_at desc, slug, version desc";

    private final Sql sql;

    @Inject
    public SqlPapers(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public boolean publish(Paper paper, List<PaperFile> files) {
        var meeting = paper.meeting();
        if (!isAdded(
                "insert into paper (id, slug, version, kind, trial, trial_title, title, summary, board, meeting_on,"
                        + " synthetic, published_at, files, exempt_ground, exempt_because, exempt_interest)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                paper.id().toString(),
                paper.slug().value(),
                paper.version(),
                paper.kind(),
                paper.trial().value(),
                paper.trialTitle(),
                paper.title(),
                paper.summary(),
                meeting.map(Meeting::board).orElse(null),
                meeting.flatMap(Meeting::on).orElse(null),
                paper.synthetic(),
                paper.publishedAt(),
                files.size(),
                paper.exemption().map(Exemption::ground).orElse(null),
                paper.exemption().map(Exemption::because).orElse(null),
                paper.exemption().map(Exemption::publicInterest).orElse(null))) {
            return false;
        }
        keep("paper_file", paper.id(), files);
        return true;
    }

    private void keep(String table, PaperId paper, List<PaperFile> files) {
        for (var file : files) {
            var entry = file.entry();
            sql.update(
                    "insert into " + table
                            + " (paper, name, media_type, size, sha256, content) values (?, ?, ?, ?, ?, ?)",
                    paper.toString(),
                    entry.name(),
                    entry.mediaType(),
                    entry.size(),
                    entry.sha256(),
                    new ByteArrayInputStream(file.bytes()));
        }
    }

    @Override
    public void keepExempt(PaperId id, List<PaperFile> files) {
        keep("exempt_file", id, files);
    }

    @Override
    public Optional<PaperFile> exemptFile(PaperId id, String name) {
        return file("exempt_file", id, name);
    }

    @Override
    public boolean correct(Erratum erratum) {
        return isAdded(
                "insert into paper_erratum (slug, number, found_in, put_right_in, words, at) values (?, ?, ?, ?, ?, ?)",
                erratum.paper().value(),
                erratum.number(),
                erratum.foundIn(),
                erratum.putRightIn().isPresent() ? erratum.putRightIn().getAsInt() : null,
                erratum.text(),
                erratum.at());
    }

    @Override
    public boolean withdraw(PaperId id, Withdrawal withdrawal) {
        return isAdded(
                "insert into paper_withdrawal (paper, reason, at) values (?, ?, ?)",
                id.toString(),
                withdrawal.reason(),
                withdrawal.at());
    }

    private boolean isAdded(String insert, @Nullable Object... values) {
        try {
            return sql.update(insert, values) == 1;
        } catch (SqlFailure failure) {
            if (failure.getCause() instanceof SQLException cause && DUPLICATE.equals(cause.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public Optional<ShelvedPaper> find(PaperId id) {
        return sql.first("select slug from paper where id = ?", row -> new PaperSlug(row.getString(1)), id.toString())
                .flatMap(slug -> of(slug).stream()
                        .filter(one -> one.paper().id().equals(id))
                        .findFirst());
    }

    @Override
    public List<ShelvedPaper> of(PaperSlug slug) {
        var slugs = " where slug = ?";
        var versions = new ArrayList<>(shelved(
                sql.list("select * from paper" + slugs + " order by version desc", SqlPapers::paper, slug.value()),
                slug.value()));
        Collections.reverse(versions);
        return List.copyOf(versions);
    }

    @Override
    public List<ShelvedPaper> all() {
        return shelved(sql.list("select * from paper" + NEWEST, SqlPapers::paper), "%");
    }

    /** The papers with what was added beside them. */
    private List<ShelvedPaper> shelved(List<Paper> papers, String slugs) {
        var files = new HashMap<String, List<PaperFile.Entry>>();
        sql.list(
                "select f.paper, f.name, f.media_type, f.size, f.sha256 from paper_file f join paper p on p.id = f.paper"
                        + " where p.slug like ? order by f.name",
                row -> files.computeIfAbsent(row.getString("paper"), paper -> new ArrayList<>())
                        .add(new PaperFile.Entry(
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getLong("size"),
                                row.getString("sha256"))),
                slugs);
        var withdrawn = new HashMap<String, Withdrawal>();
        sql.list(
                "select w.paper, w.reason, w.at from paper_withdrawal w join paper p on p.id = w.paper where p.slug like ?",
                row -> Optional.ofNullable(withdrawn.put(
                        row.getString("paper"), new Withdrawal(row.getString("reason"), Sql.instant(row, "at")))),
                slugs);
        var errata = new HashMap<PaperSlug, List<Erratum>>();
        sql.list("select * from paper_erratum where slug like ? order by number", SqlPapers::erratum, slugs)
                .forEach(one -> errata.computeIfAbsent(one.paper(), slug -> new ArrayList<>())
                        .add(one));
        return papers.stream()
                .map(paper -> new ShelvedPaper(
                        paper,
                        files.getOrDefault(paper.id().toString(), List.of()),
                        errata.getOrDefault(paper.slug(), List.of()),
                        Optional.ofNullable(withdrawn.get(paper.id().toString())),
                        next(papers, paper)))
                .toList();
    }

    private static OptionalInt next(List<Paper> papers, Paper paper) {
        return papers.stream()
                .filter(other -> other.slug().equals(paper.slug()) && other.version() > paper.version())
                .mapToInt(Paper::version)
                .min();
    }

    @Override
    public Optional<PaperFile> file(PaperId id, String name) {
        return file("paper_file", id, name);
    }

    private Optional<PaperFile> file(String table, PaperId id, String name) {
        return sql.first(
                "select media_type, content from " + table + " where paper = ? and name = ?",
                row -> new PaperFile(name, row.getString("media_type"), bytes(row)),
                id.toString(),
                name);
    }

    @Override
    public String state() {
        return sql.list(
                        "select count(*) as n, max(published_at) as newest from paper union all"
                                + " select count(*), max(at) from paper_erratum union all"
                                + " select count(*), max(at) from paper_withdrawal",
                        row -> row.getLong(1) + "@" + row.getString(2))
                .toString();
    }

    private static Paper paper(ResultSet row) throws SQLException {
        var board = row.getString("board");
        return new Paper(
                PaperId.of(row.getString("id")),
                new PaperSlug(row.getString("slug")),
                row.getInt("version"),
                PaperKind.valueOf(row.getString("kind")),
                new TrialCode(row.getString("trial")),
                row.getString("trial_title"),
                row.getString("title"),
                row.getString("summary"),
                board == null
                        ? Optional.empty()
                        : Optional.of(
                                new Meeting(board, Optional.ofNullable(row.getObject("meeting_on", LocalDate.class)))),
                exemption(row),
                row.getBoolean("synthetic"),
                Sql.instant(row, "published_at"));
    }

    static Optional<Exemption> exemption(ResultSet row) throws SQLException {
        var ground = row.getString("exempt_ground");
        return ground == null
                ? Optional.empty()
                : Optional.of(new Exemption(
                        Exemption.Ground.valueOf(ground),
                        row.getString("exempt_because"),
                        row.getString("exempt_interest")));
    }

    private static Erratum erratum(ResultSet row) throws SQLException {
        var putRight = row.getObject("put_right_in", Integer.class);
        return new Erratum(
                new PaperSlug(row.getString("slug")),
                row.getInt("number"),
                row.getInt("found_in"),
                putRight == null ? OptionalInt.empty() : OptionalInt.of(putRight),
                row.getString("words"),
                Sql.instant(row, "at"));
    }

    private static byte[] bytes(ResultSet row) throws SQLException {
        try (InputStream content = row.getBinaryStream("content")) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
