package org.jointestate.persistence.people;

import java.util.function.Function;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.directory.DirectoryIdentities;
import org.jointestate.domain.people.directory.DirectoryIdentitiesContract;
import org.jointestate.persistence.shared.TestDatabase;

class H2DirectoryIdentitiesTest extends DirectoryIdentitiesContract {

    @Override
    protected <T> T in(Function<DirectoryIdentities, T> work) {
        return TestDatabase.h2().in(em -> work.apply(new SqlDirectoryIdentities(em)));
    }

    @Override
    protected PersonId somebody() {
        return Somebody.in(TestDatabase.h2());
    }
}
