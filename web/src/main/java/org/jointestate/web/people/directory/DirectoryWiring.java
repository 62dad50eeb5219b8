package org.jointestate.web.people.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.jointestate.domain.people.LocalAccounts;
import org.jointestate.domain.people.directory.DirectoryRules;
import org.jointestate.web.people.directory.outbound.OpenIdDirectory;
import org.jointestate.web.shared.Setting;
import org.jspecify.annotations.Nullable;

/** Reads the settings of the directory once, at the start, and says then what is wrong with them. */
@ApplicationScoped
public class DirectoryWiring {

    private final Optional<DirectorySettings> settings = read();
    private final @Nullable Directory directory =
            settings.map(OpenIdDirectory::new).orElse(null);

    /** So that a wrong setting ends the start, and not somebody's sign-in. */
    void atTheStart(@Observes @Initialized(ApplicationScoped.class) Object application) {
        settings();
    }

    public Optional<DirectorySettings> settings() {
        return settings;
    }

    /** Nothing while people have local accounts. */
    public Optional<Directory> directory() {
        return Optional.ofNullable(directory);
    }

    @Produces
    public DirectoryRules rules() {
        return settings.map(DirectorySettings::rules).orElse(DirectoryRules.OFF);
    }

    /** The directory takes the place of local accounts. */
    @Produces
    public LocalAccounts localAccounts() {
        return settings.isPresent() ? LocalAccounts.OFF : LocalAccounts.ON;
    }

    private static Optional<DirectorySettings> read() {
        try {
            return DirectorySettings.from(Setting::of, Setting.publicAddress());
        } catch (IllegalArgumentException wrong) {
            // To the terminal too: whoever starts it does not look into the server's log first.
            System.out.println("Joint Estate: " + wrong.getMessage());
            throw wrong;
        }
    }
}
