package org.jointestate.persistence.evaluation;

import static org.jointestate.domain.evaluation.paper.APaper.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jointestate.domain.evaluation.paper.APaper;
import org.jointestate.domain.evaluation.paper.Erratum;
import org.jointestate.domain.evaluation.paper.Exemption;
import org.jointestate.domain.evaluation.paper.Papers;
import org.jointestate.domain.evaluation.paper.PapersContract;
import org.jointestate.domain.evaluation.paper.Withdrawal;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The papers contract on a database, and that nobody who may write to its tables can change what was published. */
abstract class DatabasePapersTest extends PapersContract {

    protected abstract TestDatabase database();

    @Override
    protected <T> T in(Function<Papers, T> work) {
        return database().in(em -> work.apply(new SqlPapers(em)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update paper set title = 'Another' where id = ?",
                "delete from paper where id = ?",
                "update paper_file set content = content where paper = ?",
                "update paper_file set sha256 = 'a' where paper = ?",
                "delete from paper_file where paper = ?",
                "update paper_erratum set words = 'x' where slug = (select slug from paper where id = ?)",
                "delete from paper_erratum where slug = (select slug from paper where id = ?)",
                "update paper_withdrawal set reason = 'x' where paper = ?",
                "delete from paper_withdrawal where paper = ?",
                "insert into paper_file (paper, name, media_type, size, sha256, content)"
                        + " select paper, 'more.html', media_type, size, sha256, content from paper_file"
                        + " where paper = ? and name = 'report.html'"
            })
    void the_database_refuses_to_change_what_was_published(String change) {
        var paper = APaper.report(APaper.trial(), 1, NOON);
        in(papers -> papers.publish(paper, APaper.files("words")));
        in(papers -> papers.correct(new Erratum(paper.slug(), 1, 1, OptionalInt.empty(), "A date.", NOON)));
        in(papers -> papers.withdraw(paper.id(), new Withdrawal("Wrong.", NOON)));
        var before = in(papers -> papers.find(paper.id()));

        var refused = assertThrows(SqlFailure.class, () -> database()
                .in(em -> new Sql(em).update(change, paper.id().toString())));

        assertTrue(String.valueOf(refused.getCause()).contains("published"), () -> String.valueOf(refused.getCause()));
        assertEquals(before, in(papers -> papers.find(paper.id())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper", "paper_file", "paper_erratum", "paper_withdrawal", "sign_off"})
    void the_database_refuses_to_empty_a_table_of_what_was_published(String table) {
        var paper = APaper.report(APaper.trial(), 1, NOON);
        in(papers -> papers.publish(paper, APaper.files("words")));
        in(papers -> papers.correct(new Erratum(paper.slug(), 1, 1, OptionalInt.empty(), "A date.", NOON)));
        in(papers -> papers.withdraw(paper.id(), new Withdrawal("Wrong.", NOON)));
        var before = in(papers -> papers.find(paper.id()));

        assertThrows(SqlFailure.class, () -> database().in(em -> new Sql(em).update("truncate table " + table)));

        assertEquals(before, in(papers -> papers.find(paper.id())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update exempt_file set name = 'x.html' where paper = ?",
                "delete from exempt_file where paper = ?",
                "insert into paper_file (paper, name, media_type, size, sha256, content)"
                        + " select paper, name, media_type, size, sha256, content from exempt_file where paper = ?"
            })
    void the_pages_of_an_exempt_paper_are_neither_changed_nor_put_among_the_public_ones(String change) {
        var paper = APaper.exempt(
                new Exemption(Exemption.Ground.IDENTITY, "It names a witness.", "Nobody would speak again."), NOON);
        in(papers -> {
            papers.publish(paper, List.of());
            papers.keepExempt(paper.id(), APaper.files("kept back"));
            return null;
        });

        assertThrows(SqlFailure.class, () -> database()
                .in(em -> new Sql(em).update(change, paper.id().toString())));
        assertThrows(SqlFailure.class, () -> database().in(em -> new Sql(em).update("truncate table exempt_file")));
        assertTrue(in(papers -> papers.exemptFile(paper.id(), "report.html")).isPresent());
        assertTrue(in(papers -> papers.file(paper.id(), "report.html")).isEmpty());
    }
}
