package org.jointestate.persistence.table;

import jakarta.persistence.Persistence;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.PlanArea;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.estate.sheet.EstateSheet;
import org.jointestate.domain.estate.sheet.ImportEstate;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.table.Tables;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.shared.EstateDataSource;
import org.jointestate.persistence.shared.SqlAudit;
import org.jointestate.persistence.shared.SqlTurns;

/**
 * A plain process that takes in one table of desks after the other through the real adapters, each into a zone of its own, until somebody
 * kills it. It says each one on its standard output after the commit has returned.
 */
final class TakesInUntilKilled {

    static final int DESKS = 300;

    private TakesInUntilKilled() {}

    /** @param arguments the address of the database, and the number of the first zone */
    public static void main(String[] arguments) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", null);
        settings.put("jakarta.persistence.nonJtaDataSource", EstateDataSource.choose(arguments[0], null, null));
        var somebody = new Person(
                PersonId.fresh(),
                new Username("somebody"),
                "Somebody",
                new OrganisationCode("POLICE"),
                null,
                EnumSet.copyOf(Set.of(Role.ADMINISTRATOR)));
        var end = System.nanoTime() + 60_000_000_000L;
        try (var factory = Persistence.createEntityManagerFactory("joint-estate", settings)) {
            for (int zone = Integer.parseInt(arguments[1]); System.nanoTime() < end; zone++) {
                var code = "Z" + zone;
                try (var em = factory.createEntityManager()) {
                    em.getTransaction().begin();
                    var sites = new JpaSites(em);
                    var floor =
                            sites.everyFloorOf(sites.everySite().get(0).code()).get(0);
                    sites.add(new Zone(
                            new ZoneCode(code),
                            floor.code(),
                            floor.site(),
                            letters(zone),
                            "Zone",
                            Network.BOTH,
                            false,
                            false,
                            new PlanArea(0, 0, 10_000, 10_000)));
                    em.getTransaction().commit();
                    em.getTransaction().begin();
                    var first = zone * DESKS;
                    var decision = new ImportEstate(
                                    new JpaSites(em),
                                    new SqlTurns(em),
                                    new SqlAudit(em, new FixedCaller(somebody), Clock.systemUTC()),
                                    Clock.systemUTC())
                            .run(
                                    EstateSheet.DESKS,
                                    Tables.of(
                                            "code,zone,number,x,y",
                                            IntStream.rangeClosed(1, DESKS)
                                                    .mapToObj(number -> "%s-%d,%s,%d,%d,%d"
                                                            .formatted(
                                                                    code,
                                                                    number,
                                                                    code,
                                                                    number,
                                                                    60 * ((first + number) % 160),
                                                                    46 * ((first + number) / 160)))
                                                    .toArray(String[]::new)),
                                    false,
                                    Optional.empty());
                    em.getTransaction().commit();
                    if (decision instanceof ImportEstate.Decision.Imported) {
                        System.out.println("taken " + code);
                    } else {
                        System.err.println("refused: " + Tables.faults(decision.reckoning()));
                        return;
                    }
                }
            }
        }
    }

    private static String letters(int number) {
        return "" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    }
}
