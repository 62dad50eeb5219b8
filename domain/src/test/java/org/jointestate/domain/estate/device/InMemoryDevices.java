package org.jointestate.domain.estate.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Devices kept in maps: passes the same contract as the ones in the database. */
public class InMemoryDevices implements Devices {

    private final Map<DeviceId, Device> devices = new LinkedHashMap<>();
    private final Map<DeviceId, List<Instant>> guesses = new HashMap<>();

    @Override
    public void add(Device device) {
        devices.put(device.id(), device);
    }

    @Override
    public Optional<Device> find(DeviceId id) {
        return Optional.ofNullable(devices.get(id));
    }

    @Override
    public List<Device> all() {
        return devices.values().stream()
                .sorted(Comparator.comparing((Device device) -> device.site().value())
                        .thenComparing(device -> device.floor().value())
                        .thenComparing(Device::name)
                        .thenComparing(device -> device.id().toString()))
                .toList();
    }

    @Override
    public Optional<Device> byEnrolment(String hash) {
        return where(device -> hash.equals(field(device, "enrolmentHash")));
    }

    @Override
    public Optional<Device> bySecret(String hash) {
        return where(device -> hash.equals(field(device, "secretHash")));
    }

    private Optional<Device> where(Predicate<Device> fits) {
        return devices.values().stream().filter(fits).findFirst();
    }

    @Override
    public void saw(DeviceId device, Instant at, Instant unlessSince) {
        find(device)
                .filter(found -> found.seen().isEmpty() || found.seen().get().isBefore(unlessSince))
                .ifPresent(found -> set(found, at));
    }

    @Override
    public void guessedWrongly(DeviceId device, Instant at) {
        guesses.computeIfAbsent(device, id -> new ArrayList<>()).add(at);
    }

    @Override
    public int wrongGuesses(DeviceId device, Instant since) {
        return (int) guesses.getOrDefault(device, List.of()).stream()
                .filter(since::isBefore)
                .count();
    }

    /** The digests have no reader: nothing but a store needs them. */
    private static Object field(Device device, String name) {
        try {
            var field = Device.class.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(device);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Device device, Instant seen) {
        try {
            var field = Device.class.getDeclaredField("seen");
            field.setAccessible(true);
            field.set(device, seen);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
