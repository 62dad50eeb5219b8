package org.jointestate.web.evaluation.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointestate.domain.evaluation.paper.Withdrawal;
import org.jointestate.domain.evaluation.signoff.Overtaken;
import org.jointestate.domain.evaluation.signoff.PastVersion;
import org.jointestate.domain.evaluation.signoff.Progress;
import org.jointestate.domain.evaluation.signoff.ReportChecks;
import org.jointestate.domain.evaluation.signoff.Signature;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.evaluation.dataset.FolderReading;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Json;
import org.jointestate.evaluation.dataset.SignOff;
import org.jointestate.evaluation.publish.rscript.RAnnex;
import org.jointestate.evaluation.report.Computed;
import org.jointestate.evaluation.report.Version;
import org.jointestate.evaluation.signoff.Binding;
import org.jointestate.evaluation.signoff.QuestionedWord;
import org.jointestate.evaluation.signoff.QuestionedWords;
import org.jointestate.evaluation.signoff.SignOffChecks;

/** Reads frozen files by the evaluation library. What was found in a report is kept for the next who looks: the same files always say the same. */
@ApplicationScoped
public class ReportReader implements ReportChecks {

    private static final int KEPT = 16;

    private final Map<String, Looked> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Looked> eldest) {
            return size() > KEPT;
        }
    });

    @Override
    public Looked look(SortedMap<String, String> files) {
        var bound = bound(files);
        var known = kept.get(bound);
        if (known == null) {
            known = read(files);
            kept.put(bound, known);
        }
        return known;
    }

    private static Looked read(SortedMap<String, String> files) {
        var trial = trial(files);
        var items = SignOffChecks.of(trial).stream()
                .map(check -> new Item(
                        check.item().name(),
                        check.done(),
                        check.asks(),
                        check.says(),
                        Mend.valueOf(check.mend().name()),
                        check.thing()))
                .toList();
        return new Looked(items, words(QuestionedWords.in(trial, () -> Computed.of(trial))));
    }

    private static List<Word> words(List<QuestionedWord> found) {
        return found.stream()
                .map(word -> new Word(
                        word.kind().name(),
                        word.place(),
                        word.before(),
                        word.word(),
                        word.after(),
                        word.instead(),
                        word.mark()))
                .toList();
    }

    @Override
    public List<Word> claims(String note) {
        return words(QuestionedWords.inNote(note));
    }

    @Override
    public String bound(SortedMap<String, String> files) {
        return Binding.of(FrozenBytes.of(files));
    }

    @Override
    public List<OrganisationCode> keyHolders(SortedMap<String, String> files) {
        return FrozenFolder.protocol(FrozenBytes.of(files)).organisations().stream()
                .map(organisation -> new OrganisationCode(organisation.code()))
                .toList();
    }

    @Override
    public Optional<String> agreement(SortedMap<String, String> files) {
        return Optional.of(RAnnex.agreement(trial(files)));
    }

    @Override
    public SortedMap<String, String> signed(
            SortedMap<String, String> files, Progress progress, List<PastVersion> past) {
        if (progress.history().isEmpty() && past.isEmpty()) {
            return files;
        }
        var signed = new TreeMap<String, String>();
        if (!past.isEmpty()) {
            signed.put(Version.FILE, new String(Json.bytes(earlier(past)), StandardCharsets.UTF_8));
        }
        FrozenFolder.files(trial(files).withSignOffs(signatures(progress)))
                .forEach((name, bytes) -> signed.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return signed;
    }

    static List<Version.Earlier> earlier(List<PastVersion> past) {
        return past.stream()
                .map(one -> new Version.Earlier(
                        one.number(),
                        one.published(),
                        one.sha256(),
                        one.correctedIt(),
                        one.withdrawal().map(Withdrawal::at).orElse(null),
                        one.withdrawal().map(Withdrawal::reason).orElse(null)))
                .toList();
    }

    /** Every signature as the report prints it, by role and not by name; where they do not hold any more, a line that says so. */
    private static List<SignOff> signatures(Progress progress) {
        var all = new ArrayList<SignOff>();
        progress.history().forEach(one -> all.add(signature(one)));
        if (all.isEmpty()) {
            return all;
        }
        progress.overtaken()
                .ifPresent(by -> all.add(new SignOff(
                        SignOff.Step.DRAFT,
                        progress.history().get(0).organisation().value(),
                        "Joint Estate",
                        SignOff.Decision.SENT_BACK,
                        overtaken(by),
                        by.at())));
        return all;
    }

    private static String overtaken(Overtaken overtaken) {
        return switch (overtaken.by()) {
            case DATASET -> "The data were frozen again. Signatures under this report do not hold any more.";
            case WORDS -> "The words were changed. Signatures under this report do not hold any more.";
            case PROTOCOL -> "The plan was amended. Signatures under this report do not hold any more.";
            case RECORDS -> "Recorded data were changed. Signatures under this report do not hold any more.";
            case DESK_USE -> "Other figures of desk use came in. Signatures under this report do not hold any more.";
            case ENGINE -> "The evaluation engine is another. Signatures under this report do not hold any more.";
        };
    }

    private static SignOff signature(Signature one) {
        var deputy = one.actingFor().isPresent() ? ", by a deputy" : "";
        var organisation = one.organisation().value();
        return switch (one.step()) {
            case SUBMITTED -> of(one, SignOff.Step.DRAFT, organisation, "Trial lead" + deputy, SignOff.Decision.AGREE);
            case SENT_BACK ->
                of(
                        one,
                        SignOff.Step.DRAFT,
                        organisation,
                        "Reviewer or key holder" + deputy,
                        SignOff.Decision.SENT_BACK);
            case REVIEWED ->
                of(
                        one,
                        SignOff.Step.REVIEWED,
                        organisation,
                        "Analyst, not on the trial team",
                        one.note().isEmpty() ? SignOff.Decision.AGREE : SignOff.Decision.AGREE_WITH_NOTE);
            case KEY_TURNED ->
                of(
                        one,
                        SignOff.Step.APPROVED,
                        organisation,
                        "Senior leader" + deputy,
                        SignOff.Decision.valueOf(one.answer().name()));
            case PUBLISHED -> of(one, SignOff.Step.PUBLISHED, organisation, "Board secretary", SignOff.Decision.AGREE);
            case WITHDRAWN -> of(one, SignOff.Step.WITHDRAWN, organisation, "Board secretary", SignOff.Decision.AGREE);
        };
    }

    private static SignOff of(
            Signature one, SignOff.Step step, String organisation, String role, SignOff.Decision decision) {
        Instant at = one.at();
        return new SignOff(step, organisation, role, decision, one.note(), at);
    }

    static FrozenTrial trial(SortedMap<String, String> files) {
        var reading = FrozenFolder.read(FrozenBytes.of(files));
        if (reading instanceof FolderReading.Refused refused) {
            throw new IllegalStateException("A frozen folder cannot be read: " + refused.sentence());
        }
        return ((FolderReading.Read) reading).trial();
    }
}
