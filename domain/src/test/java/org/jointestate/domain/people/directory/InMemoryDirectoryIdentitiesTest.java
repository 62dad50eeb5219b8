package org.jointestate.domain.people.directory;

import java.util.function.Function;
import org.jointestate.domain.people.PersonId;

class InMemoryDirectoryIdentitiesTest extends DirectoryIdentitiesContract {

    private final DirectoryIdentities identities = new InMemoryDirectoryIdentities();

    @Override
    protected <T> T in(Function<DirectoryIdentities, T> work) {
        return work.apply(identities);
    }

    @Override
    protected PersonId somebody() {
        return PersonId.fresh();
    }
}
