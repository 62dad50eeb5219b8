package org.jointestate.persistence.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Hands that press in the same moment: each has a thread of its own and waits for the last of them. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them was told, in the order of the hands. */
    public static <T> List<T> press(List<Callable<T>> hands) throws InterruptedException, ExecutionException {
        var line = new CyclicBarrier(hands.size());
        var threads = Executors.newFixedThreadPool(hands.size());
        try {
            var pressed = new ArrayList<Callable<T>>();
            for (var hand : hands) {
                pressed.add(() -> {
                    line.await();
                    return hand.call();
                });
            }
            var told = new ArrayList<T>();
            for (var one : threads.invokeAll(pressed)) {
                told.add(one.get());
            }
            return told;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The same hand so many times. */
    public static <T> List<T> press(int many, Callable<T> hand) throws InterruptedException, ExecutionException {
        return press(Collections.nCopies(many, hand));
    }
}
