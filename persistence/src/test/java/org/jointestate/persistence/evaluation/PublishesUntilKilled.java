package org.jointestate.persistence.evaluation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.evaluation.signoff.ChecklistItem;
import org.jointestate.domain.evaluation.signoff.KeyAnswer;
import org.jointestate.domain.evaluation.signoff.PreparePublication;
import org.jointestate.domain.evaluation.signoff.SignOffDecision;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.TestDatabase;
import org.jointestate.persistence.trial.JpaTrials;

/**
 * A plain process that takes report after report from draft to published through the real adapters until somebody kills it. It says each
 * publication on its standard output after the commit has returned, never before: that is its acknowledgement.
 */
final class PublishesUntilKilled {

    private static final int HANDS = 3;
    /** It ends by itself, should the one that kills be killed. */
    private static final long LONGEST_LIFE = 60_000_000_000L;

    private final AsTheRunner runner;
    private final Person lead = SignOffRace.person("POLICE", Role.TRIAL_LEAD);
    private final Person analyst = SignOffRace.person("FIRE", Role.AUDITOR);
    private final Person police = SignOffRace.person("POLICE", Role.SENIOR_LEADER);
    private final Person fire = SignOffRace.person("FIRE", Role.SENIOR_LEADER);
    private final Person secretary = SignOffRace.person("POLICE", Role.BOARD_SECRETARY);

    private PublishesUntilKilled(TestDatabase database) {
        this.runner = new AsTheRunner(database);
        runner.in(em -> {
            List.of(lead, analyst, police, fire, secretary).forEach(new JpaPeople(em)::add);
            return null;
        });
    }

    public static void main(String[] arguments) {
        var database = TestDatabase.at(arguments[0]);
        long end = System.nanoTime() + LONGEST_LIFE;
        IntStream.range(0, HANDS).forEach(n -> new Thread(() -> {
                    var hand = new PublishesUntilKilled(database);
                    while (System.nanoTime() < end) {
                        hand.publishOne();
                    }
                })
                .start());
    }

    private void publishOne() {
        var code = new TrialCode(
                "KILL-" + UUID.randomUUID().toString().substring(0, 12).toUpperCase());
        var now = Instant.now();
        var dataset = new FrozenDataset(DatasetId.fresh(), code, now, lead.id(), "0".repeat(64), false);
        runner.in(em -> {
            new JpaTrials(em).add(new Trial(SharedOfficeTemplate.protocol(code), Set.of(lead.id()), now, "key"));
            new JpaFrozenDatasets(em).add(dataset, new TreeMap<>(Map.of("authored.json", "words")));
            return null;
        });
        var id = dataset.id();
        done(em -> SignOffRace.as(em, lead).submit().submit(id));
        done(em -> SignOffRace.as(em, analyst)
                .review()
                .review(id, bound(em, id), EnumSet.allOf(ChecklistItem.class), SignOffRace.LINE, ""));
        done(em -> SignOffRace.as(em, police).turnKey().turn(id, bound(em, id), KeyAnswer.AGREE, ""));
        done(em -> SignOffRace.as(em, fire).turnKey().turn(id, bound(em, id), KeyAnswer.DISSENT, "Too short."));
        var prepared = (PreparePublication.Decision.Prepared)
                runner.in(em -> SignOffRace.as(em, secretary).prepare().prepare(id, bound(em, id), SignOffRace.ORDER));
        var paper = SignOffRace.made(prepared);
        done(em -> SignOffRace.as(em, secretary).keep().publish(prepared.draft(), paper));
        say(id.toString());
    }

    private static String bound(EntityManager em, DatasetId id) {
        return SignOffRace.CHECKS.bound(new JpaFrozenDatasets(em).filesOf(id));
    }

    private void done(Function<EntityManager, SignOffDecision> step) {
        var decision = runner.in(step);
        if (!(decision instanceof SignOffDecision.Done)) {
            throw new IllegalStateException(decision.toString());
        }
    }

    private static synchronized void say(String id) {
        System.out.println("published " + id);
    }

    /** What must be nought in any state that a kill may leave. */
    static List<String> complaints() {
        return List.of(
                "select count(*) from sign_off s where s.step = 'PUBLISHED' and not exists"
                        + " (select 1 from paper p where p.trial = s.trial and p.version = s.paper_number)",
                "select count(*) from paper p where not exists"
                        + " (select 1 from sign_off s where s.trial = p.trial and s.paper_number = p.version)",
                "select count(*) from paper p where not exists (select 1 from paper_file f where f.paper = p.id)",
                "select count(*) from sign_off s where s.step = 'PUBLISHED' and 2 <> (select count(*) from sign_off k"
                        + " where k.dataset = s.dataset and k.step = 'KEY_TURNED')");
    }
}
