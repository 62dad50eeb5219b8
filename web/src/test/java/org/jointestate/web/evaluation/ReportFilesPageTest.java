package org.jointestate.web.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.web.shared.Words;
import org.junit.jupiter.api.Test;

class ReportFilesPageTest {

    private static final String WARNING =
            "rows of single people: keep it where only the leads and auditors can read it";

    @Test
    void every_archive_with_rows_of_people_warns_whoever_may_have_them() {
        assertEquals(Set.of(ReportFile.FOLDER, ReportFile.DATA, ReportFile.EVERYTHING), warning(true));
    }

    @Test
    void what_holds_nobody_one_by_one_does_not_warn() {
        assertEquals(Set.of(ReportFile.FOLDER), warning(false));
    }

    private static Set<ReportFile> warning(boolean eachPerson) {
        var words = new Words();
        return EnumSet.allOf(ReportFile.class).stream()
                .filter(kind ->
                        words.of(ReportFilesPage.saysKey(kind, eachPerson)).contains(WARNING))
                .collect(Collectors.toSet());
    }
}
