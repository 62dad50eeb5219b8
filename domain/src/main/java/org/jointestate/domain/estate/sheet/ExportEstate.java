package org.jointestate.domain.estate.sheet;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Writes the estate down as tables, all of one moment. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ExportEstate {

    private final Sites sites;

    @Inject
    public ExportEstate(Sites sites) {
        this.sites = sites;
    }

    /** @return the rows of each table, each by column */
    public Map<EstateSheet, List<Map<String, String>>> export(Collection<EstateSheet> wanted) {
        var tables = new EnumMap<EstateSheet, List<Map<String, String>>>(EstateSheet.class);
        wanted.forEach(sheet -> tables.put(sheet, EstateRows.of(sheet, sites)));
        return tables;
    }
}
