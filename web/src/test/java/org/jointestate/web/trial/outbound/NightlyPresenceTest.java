package org.jointestate.web.trial.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.InMemoryTrialStore;
import org.jointestate.domain.trial.ListTrials;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.presence.InMemoryCheckIns;
import org.jointestate.domain.trial.presence.KeepPresence;
import org.jointestate.domain.trial.presence.PresenceKeeper;
import org.jointestate.domain.trial.presence.Stay;
import org.jointestate.domain.trial.presence.Stays;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.web.shared.CurrentCaller;
import org.junit.jupiter.api.Test;

class NightlyPresenceTest {

    private static final TrialCode BROKEN = new TrialCode("A-BROKEN");
    private static final TrialCode SOUND = new TrialCode("B-SOUND");
    private static final Instant NOW = Instant.parse("2026-11-22T03:10:00Z");

    @Test
    void a_trial_that_fails_is_told_with_its_reference_and_takes_nothing_else_with_it() {
        var store = InMemoryTrialStore.fresh();
        for (var code : List.of(BROKEN, SOUND)) {
            var trial = new Trial(SharedOfficeTemplate.protocol(code), Set.of(), NOW, "key");
            trial.lock(NOW);
            store.trials().add(trial);
        }
        var checkIns = new InMemoryCheckIns();
        checkIns.add(PersonId.fresh(), "FIRE", null, "SHARED-OFFICE", "2019-11-04T08:00:00Z", "2019-11-04T12:00:00Z");
        var caller = new CurrentCaller();
        var access = new TrialAccess(store.trials(), caller);
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var keeper = new PresenceKeeper(checkIns, failingFor(BROKEN, store.stays()), (action, thing) -> {});
        var told = new ArrayList<String>();
        var listener = listener(told);
        Logger.getLogger("org.jointestate.errors").addHandler(listener);
        Logger.getLogger(NightlyPresence.class.getName()).addHandler(listener);

        var nightly = new NightlyPresence(new ListTrials(access), new KeepPresence(access, keeper, clock));
        var failure = assertThrows(
                IllegalStateException.class,
                () -> caller.asSystem(() -> {
                    nightly.keep();
                    return true;
                }));

        assertTrue(String.valueOf(failure.getMessage()).contains(BROKEN.value()));
        assertEquals(1, store.stays().of(SOUND).size());
        assertEquals(List.of(), store.stays().of(BROKEN));
        var reference = told.get(0).replaceAll("Error ", "");
        assertTrue(told.get(1).contains(BROKEN.value()) && told.get(1).contains(reference), told.toString());
        assertEquals(2, told.size());
    }

    private static Handler listener(List<String> told) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                told.add(new SimpleFormatter().formatMessage(record));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static Stays failingFor(TrialCode broken, Stays stays) {
        return new Stays() {
            @Override
            public void add(Collection<Stay> more) {
                stays.add(more);
            }

            @Override
            public void end(Collection<Stay> ended) {
                stays.end(ended);
            }

            @Override
            public List<Stay> of(TrialCode trial) {
                if (trial.equals(broken)) {
                    throw new IllegalStateException("The presence of this trial cannot be read.");
                }
                return stays.of(trial);
            }
        };
    }
}
