package org.jointestate.domain.trial;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How whoever typed words that look like personal data is told which, and may say why they must stay. */
public interface Insistence {

    /** For those who cannot be asked, such as a program. */
    Insistence NONE = new Insistence() {
        @Override
        public void found(List<PersonalData.Found> words) {
            // Nobody is there to be told.
        }

        @Override
        public Optional<String> because() {
            return Optional.empty();
        }

        @Override
        public void notBecause(Problem problem) {
            // Nobody has said anything.
        }

        @Override
        public void letThrough(Set<PersonalData.Kind> kinds, String because) {
            throw new IllegalStateException("Nobody has said why the words must stay.");
        }
    };

    /** What may be wrong with a reason. */
    enum Problem {
        /** It has fewer than 10 characters or more than 300. */
        LENGTH,
        /** It has the words in it that it is about, or others like them. */
        PERSONAL_DATA
    }

    /** Tells them which words it is. */
    void found(List<PersonalData.Found> words);

    /** Why the words must stay, if they have said so. */
    Optional<String> because();

    /** Tells them what is wrong with their reason. */
    void notBecause(Problem problem);

    /** Writes down that words of these kinds were let through, in the transaction that keeps them. */
    void letThrough(Set<PersonalData.Kind> kinds, String because);
}
