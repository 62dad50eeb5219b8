package org.jointestate.domain.trial.survey.online;

/**
 * Makes the digest under which a code is kept. It is keyed, and the key stands outside the database: a code has only some 49 bits, which
 * whoever copied the table could otherwise try one by one.
 */
public interface CodeSeal {

    /** 64 characters at most; the same for the same text as long as the key is the same. */
    String digest(String text);
}
