package org.jointestate.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import org.jointestate.domain.estate.sheet.EstateSheet;
import org.jointestate.domain.people.sheet.PeopleSheet;
import org.jointestate.domain.shared.table.Effect;
import org.jointestate.domain.shared.table.Fault;
import org.jointestate.domain.shared.table.Sheet;
import org.junit.jupiter.api.Test;

class TableWordsTest {

    private final Words words = new Words();

    @Test
    void every_fault_and_every_effect_has_its_words() {
        for (var kind : Fault.Kind.values()) {
            var says = words.of("table.fault." + kind, "VALUE", "OTHER", "COLUMN");
            assertFalse(says.contains("{"), says);
        }
        for (var effect : Effect.values()) {
            assertTrue(words.has("table.effect." + effect));
        }
        assertEquals(
                "One thing is wrong with the file. Nothing was taken in: mend the file and send it again.",
                words.of("table.faults", 1L));
        assertEquals(
                "12 things are wrong with the file. Nothing was taken in: mend the file and send it again.",
                words.of("table.faults", 12L));
    }

    @Test
    void every_column_is_explained() {
        var sheets = new LinkedHashMap<String, Sheet>();
        for (var sheet : EstateSheet.values()) {
            sheets.put(sheet.name(), sheet.sheet());
            assertTrue(words.has("table.of." + sheet) && words.has("table.about." + sheet));
        }
        sheets.put("PEOPLE", PeopleSheet.SHEET);
        sheets.forEach((of, sheet) -> sheet.names()
                .forEach(name -> assertTrue(words.has("table.column." + of + "." + name), of + "." + name)));
    }
}
