package org.jointestate.evaluation.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote, kept apart from what was computed. Paragraphs of a section are parted by an empty line. The last three
 * lists came later: a file without them is read as one in which they are empty, and an empty one is not written.
 */
public record AuthoredText(
        Map<Section, String> sections,
        Map<String, String> measureComments,
        @Nullable Recommendation recommendation,
        List<Judgement> judgements,
        List<AreaForImprovement> areasForImprovement,
        List<BenefitToFollow> benefitsToFollow,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CriterionFinding> criteria,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherPlan> otherPlans,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Answer> answers) {

    /** The places of the report that wait for a person's words. */
    public enum Section {
        OBJECTIVE,
        SCANNING,
        ANALYSIS,
        RESPONSE,
        WHY,
        AGREEMENT,
        DESCRIPTION,
        ADAPTATIONS,
        LOGIC,
        ENABLERS_AND_BARRIERS,
        UNINTENDED_EFFECTS,
        SURVEY_THEMES,
        MECHANISM,
        UNMONETISED_BENEFITS,
        OPTIMISM_REASON,
        COULD_NOT_TELL,
        PRIORITIES,
        LIMITS,
        DECISIONS_ASKED,
        DATA_TO_KEEP,
        HOW_ACHIEVED,
        WIDER_REFORM,
        LONGEVITY,
        LESSONS,
        SHARING
    }

    public enum Verb {
        STOP,
        AMEND,
        EXTEND,
        ADOPT
    }

    public record Recommendation(Verb verb, String text) {
        public Recommendation {
            Objects.requireNonNull(verb, "verb of the recommendation");
            Objects.requireNonNull(text, "text of the recommendation");
        }
    }

    public enum Interest {
        EFFICIENCY,
        EFFECTIVENESS
    }

    /** Whether it was in the interest of one organisation: the Policing and Crime Act 2017 asks it of each in turn. */
    public record Judgement(String organisation, Interest interest, String text, String by) {
        public Judgement {
            Checks.text(organisation, "organisation");
            Objects.requireNonNull(interest, "interest");
            Checks.text(text, "judgement");
            Objects.requireNonNull(by, "role of the person who judged");
        }
    }

    public enum Status {
        OPEN("open"),
        PARTLY("partly met"),
        MET("met");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What an inspectorate asked for, and what this report has to show for it. */
    public record AreaForImprovement(
            String text, LocalDate date, String source, String evidence, Status status, String owner) {
        public AreaForImprovement {
            Checks.text(text, "area for improvement");
            Objects.requireNonNull(date, "date of the area for improvement");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(evidence, "evidence");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(owner, "owner");
        }
    }

    /** A line of the benefits register: who looks again, and when. */
    public record BenefitToFollow(String measure, String owner, String baseline, LocalDate nextLook) {
        public BenefitToFollow {
            Checks.text(measure, "measure");
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(baseline, "baseline");
            Objects.requireNonNull(nextLook, "next look");
        }
    }

    public enum Met {
        MET("met"),
        NOT_MET("not met"),
        CANNOT_TELL("cannot be told");

        private final String words;

        Met(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Whether what the protocol set beforehand came about; {@code number} is the place of the criterion in it, from 1. */
    public record CriterionFinding(int number, Met met, String why) {
        public CriterionFinding {
            if (number < 1) {
                throw new IllegalArgumentException("The number of a criterion (%s) starts at 1.".formatted(number));
            }
            Objects.requireNonNull(met, "whether the criterion was met");
            Objects.requireNonNull(why, "reason");
        }
    }

    /** Another dated plan the report can be shown against, with the priority in it that each measure speaks to. */
    public record OtherPlan(PriorityFramework plan, Map<String, String> priorityOfMeasure) {
        public OtherPlan {
            Objects.requireNonNull(plan, "plan");
            priorityOfMeasure = Checks.map(priorityOfMeasure);
            priorityOfMeasure.forEach((measure, priority) -> {
                if (!plan.priorities().contains(priority)) {
                    throw new IllegalArgumentException(
                            "The measure (%s) is laid to a priority (%s) that the plan (%s) has not."
                                    .formatted(measure, priority, plan.name()));
                }
            });
        }
    }

    /** What the trial says to one evaluation question; where it cannot be answered the text says why. */
    public record Answer(String question, boolean answerable, String text) {
        public Answer {
            Checks.text(question, "evaluation question");
            Checks.text(text, "answer");
        }
    }

    public static final int WORDS_IN_A_COMMENT = 80;

    public AuthoredText {
        sections = Checks.map(sections);
        measureComments = Checks.map(measureComments);
        measureComments.forEach((measure, comment) -> {
            var words = Arrays.stream(comment.strip().split("\\s+")).count();
            if (words > WORDS_IN_A_COMMENT) {
                throw new IllegalArgumentException("The comment on the measure (%s) has %s words; it may have %s."
                        .formatted(measure, words, WORDS_IN_A_COMMENT));
            }
        });
        judgements = Checks.list(judgements);
        areasForImprovement = Checks.list(areasForImprovement);
        benefitsToFollow = Checks.list(benefitsToFollow);
        criteria = Checks.list(Objects.requireNonNullElse(criteria, List.of()));
        otherPlans = Checks.list(Objects.requireNonNullElse(otherPlans, List.of()));
        answers = Checks.list(Objects.requireNonNullElse(answers, List.of()));
    }

    /** Words as they were kept before conditions, other plans and answers were among them. */
    public AuthoredText(
            Map<Section, String> sections,
            Map<String, String> measureComments,
            @Nullable Recommendation recommendation,
            List<Judgement> judgements,
            List<AreaForImprovement> areasForImprovement,
            List<BenefitToFollow> benefitsToFollow) {
        this(
                sections,
                measureComments,
                recommendation,
                judgements,
                areasForImprovement,
                benefitsToFollow,
                List.of(),
                List.of(),
                List.of());
    }

    public static AuthoredText none() {
        return new AuthoredText(Map.of(), Map.of(), null, List.of(), List.of(), List.of());
    }

    /** The same words with other lists of people and plans. */
    public AuthoredText withLists(
            List<AreaForImprovement> areas,
            List<BenefitToFollow> benefits,
            List<CriterionFinding> findings,
            List<OtherPlan> plans) {
        return new AuthoredText(
                sections, measureComments, recommendation, judgements, areas, benefits, findings, plans, answers);
    }

    public Optional<String> section(Section wanted) {
        return Optional.ofNullable(sections.get(wanted)).filter(t -> !t.isBlank());
    }

    public Optional<CriterionFinding> finding(int criterion) {
        return criteria.stream().filter(c -> c.number() == criterion).findFirst();
    }

    public Optional<Answer> answer(String question) {
        return answers.stream().filter(a -> a.question().equals(question)).findFirst();
    }

    public Optional<String> comment(String measure) {
        return Optional.ofNullable(measureComments.get(measure)).filter(t -> !t.isBlank());
    }
}
