package org.jointestate.domain.people.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One browser in which somebody is signed in. It begins with a proof, is seen with each request, and is over when somebody ends it, when
 * nothing was heard of it for half an hour, at its last moment in any case, and as soon as its person leaves, gets other roles or chooses
 * another password: it remembers in which epoch of its person it began.
 */
public class Session {

    static final Duration LONGEST = Duration.ofHours(12);

    /** Half an hour, and the minute within which a request may not have been noted. */
    public static final Duration IDLE = Duration.ofMinutes(31);

    /** A session that was noted as seen so lately is not noted again: that would be a write for each request. */
    static final Duration NOTED = Duration.ofMinutes(1);

    private static final int LONGEST_BROWSER = 60;

    private UUID id;
    private PersonId person;
    private int epoch;
    private Proof proof;
    private String browser;
    private Instant began;
    private Instant seen;
    private Instant ends;
    private @Nullable Instant ended;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    /** @param browser roughly, in words, such as Firefox on Windows */
    public Session(Person person, Proof proof, String browser, Instant now, Duration lasts) {
        this.id = UUID.randomUUID();
        this.person = person.id();
        this.epoch = person.epoch();
        this.proof = proof;
        this.browser = browser.length() <= LONGEST_BROWSER ? browser : browser.substring(0, LONGEST_BROWSER);
        this.began = now;
        this.seen = now;
        this.ends = now.plus(lasts.compareTo(LONGEST) < 0 ? lasts : LONGEST);
    }

    /** Whether it lets this person do what their roles allow, rather than only set up the second factor. */
    public boolean admits(Person who) {
        return proof.isEnoughForAll() || !who.needsSecondFactor();
    }

    public boolean isToBeNoted(Instant now) {
        return seen.plus(NOTED).isBefore(now);
    }

    /** Whether it holds at this instant, as far as it can tell by itself. */
    public boolean worksAt(Instant now) {
        return ended == null && now.isBefore(ends) && now.isBefore(seen.plus(IDLE));
    }

    /** The code of the second factor was right. */
    public void prove() {
        proof = Proof.SECOND_FACTOR;
    }

    public void see(Instant now) {
        seen = now;
    }

    public void end(Instant now) {
        if (ended == null) {
            ended = now;
        }
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return person;
    }

    public int epoch() {
        return epoch;
    }

    public Proof proof() {
        return proof;
    }

    public String browser() {
        return browser;
    }

    public Instant began() {
        return began;
    }

    public Instant seen() {
        return seen;
    }

    public Instant ends() {
        return ends;
    }

    public Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }
}
