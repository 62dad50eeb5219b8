package org.jointestate.web.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.record.LedgerDraft;
import org.jointestate.domain.trial.record.LedgerLine;
import org.junit.jupiter.api.Test;

class LedgerCsvTest {

    @Test
    void a_line_that_a_spreadsheet_would_run_as_a_formula_is_guarded() throws IOException {
        var room = new TrialRoom();
        room.givenTrial();
        var draft = new LedgerDraft(
                LedgerLine.Side.BENEFIT,
                LedgerLine.Kind.QUALITY,
                "=1+1",
                "FIRE",
                1,
                new BigDecimal("0"),
                new BigDecimal("2.5"),
                new BigDecimal("3"),
                new BigDecimal("0.4"),
                "Assumed, as often",
                "2019/20",
                "Estates",
                "Diary",
                null);
        room.saveLedgerLine().save(TrialRoom.CODE, "", 0, draft, "");
        var out = new StringBuilder();

        LedgerCsv.write(room.showLedger().show(TrialRoom.CODE), out);

        assertEquals(
                "SAFER-TOGETHER-2019,L001,BENEFIT,QUALITY,'=1+1,FIRE,1,0.00,2.50,3.00,2019/20,0.4000,"
                        + "\"Assumed, as often\",Estates,Diary,,",
                out.toString().split("\r\n")[1]);
    }
}
