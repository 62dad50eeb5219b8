package org.jointestate.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.PasswordPolicy.Objection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final Username AMIRA = new Username("amira.hale");

    private final PasswordPolicy policy = new PasswordPolicy(Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Derbyshire Police 2026!",
                "butterley hall ripley",
                "JointEstate-JointEstate",
                "fire and rescue 1234567",
                "safer together, abc"
            })
    void words_of_the_place_alone_are_objected_to(String password) {
        assertEquals(Optional.of(Objection.LIKE_PLACE), policy.objectionTo(password, AMIRA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "police heather moor walk",
                "purple heather moor walk",
                "1234 5678 90ab cdef !",
                "пурпурный вереск у моря"
            })
    void words_of_ones_own_are_not(String password) {
        assertEquals(Optional.empty(), policy.objectionTo(password, AMIRA));
    }
}
