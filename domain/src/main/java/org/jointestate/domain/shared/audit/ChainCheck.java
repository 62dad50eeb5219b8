package org.jointestate.domain.shared.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Follows the chain from its first entry to its last and says whether it is whole, and if not, which entry is the first that is wrong. */
public final class ChainCheck {

    /** What is wrong. */
    public enum Fault {
        /** Its entry or its place in the chain is not what it was when it was sealed. */
        CHANGED,
        /** There is a seal and no entry. */
        ENTRY_GONE,
        /** The number that must follow is not there, though later ones are. */
        MISSING,
        /** Heads were written of seals that are no longer there. */
        CUT,
        /** What was written as the head is not what stands at that number. */
        OTHER_THAN_HEAD,
        /** Sealed with a key that is not the one at hand: nothing can be said of it. */
        OTHER_KEY,
        /** Entries have had no seal for longer than sealing takes. */
        UNSEALED
    }

    /**
     * @param number of the first entry that is wrong
     * @param entry its id, where there is one
     */
    public record Broken(Fault fault, long number, Optional<String> entry) {}

    /**
     * @param checked how many sealed entries were followed
     * @param last the code of the last of them
     * @param late how many were written with a time long before they were sealed: to be looked at, no fault by itself
     */
    public record Result(long checked, String last, long late, Optional<Broken> broken) {

        public boolean isWhole() {
            return broken.isEmpty();
        }
    }

    static final Duration LATE = Duration.ofMinutes(10);
    static final Duration SEALED_WITHIN = Duration.ofMinutes(1);
    private static final int AT_ONCE = 2000;

    private final AuditChain chain;
    private final ChainCode code;
    private final Map<Long, String> heads = new HashMap<>();
    private long lastHead;
    private long number;
    private String before = ChainCode.START;
    private long late;

    public ChainCheck(AuditChain chain, ChainCode code, AuditHeads kept) {
        this.chain = chain;
        this.code = code;
        for (var head : kept.kept()) {
            heads.put(head.number(), head.code());
            lastHead = Math.max(lastHead, head.number());
        }
    }

    public Result run(Instant now) {
        for (var some = chain.after(0, AT_ONCE); !some.isEmpty(); some = chain.after(number, AT_ONCE)) {
            for (var one : some) {
                var broken = faultOf(one);
                if (broken.isPresent()) {
                    return new Result(number, before, late, broken);
                }
                number = one.seal().number();
                before = one.seal().code();
            }
        }
        return new Result(number, before, late, faultOfTheEnd(now));
    }

    private Optional<Broken> faultOf(AuditChain.Sealed one) {
        var seal = one.seal();
        if (seal.number() != number + 1) {
            return broken(Fault.MISSING, number + 1, Optional.empty());
        }
        if (!seal.keyMark().equals(code.keyMark())) {
            return broken(Fault.OTHER_KEY, seal.number(), Optional.of(seal.entry()));
        }
        if (one.entry() == null) {
            return broken(Fault.ENTRY_GONE, seal.number(), Optional.of(seal.entry()));
        }
        if (!code.code(before, seal.number(), seal.sealed(), one.entry()).equals(seal.code())) {
            return broken(Fault.CHANGED, seal.number(), Optional.of(seal.entry()));
        }
        var head = heads.get(seal.number());
        if (head != null && !head.equals(seal.code())) {
            return broken(Fault.OTHER_THAN_HEAD, seal.number(), Optional.of(seal.entry()));
        }
        if (one.entry().at().plus(LATE).isBefore(seal.sealed())) {
            late++;
        }
        return Optional.empty();
    }

    private Optional<Broken> faultOfTheEnd(Instant now) {
        if (lastHead > number) {
            return broken(Fault.CUT, number + 1, Optional.empty());
        }
        return chain.unsealedBefore(now.minus(SEALED_WITHIN)) > 0
                ? broken(Fault.UNSEALED, number + 1, Optional.empty())
                : Optional.empty();
    }

    private static Optional<Broken> broken(Fault fault, long number, Optional<String> entry) {
        return Optional.of(new Broken(fault, number, entry));
    }
}
