package org.jointestate.persistence.evaluation;

import java.util.EnumSet;
import java.util.UUID;
import java.util.function.Function;
import org.jointestate.domain.evaluation.DatasetsContract;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.BeforeEach;

/** The datasets contract on a database, with somebody in it who may freeze. */
abstract class DatabaseDatasetsTest extends DatasetsContract {

    private final Person lead = new Person(
            PersonId.fresh(),
            new Username("lead." + UUID.randomUUID().toString().substring(0, 8)),
            "Somebody",
            new OrganisationCode("FIRE"),
            null,
            EnumSet.of(Role.TRIAL_LEAD));

    protected abstract TestDatabase database();

    @BeforeEach
    void enrol_the_lead() {
        database().in(em -> {
            new JpaPeople(em).add(lead);
            return null;
        });
    }

    @Override
    protected <T> T in(Function<Ports, T> work) {
        return database().in(em -> work.apply(new Ports(new JpaFrozenDatasets(em), new SqlEnclosures(em))));
    }

    @Override
    protected PersonId somebody() {
        return lead.id();
    }
}
