package org.jointestate.persistence.estate;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.estate.device.Device;
import org.jointestate.domain.estate.device.DeviceId;
import org.jointestate.domain.estate.device.Devices;
import org.jointestate.persistence.shared.Sql;

/** Kiosks and wall displays in the database. */
public class JpaDevices implements Devices {

    private static final Duration GUESSES_KEPT = Duration.ofDays(1);

    private final EntityManager em;
    private final Sql sql;

    @Inject
    public JpaDevices(EntityManager em) {
        this.em = em;
        this.sql = new Sql(em);
    }

    @Override
    public void add(Device device) {
        em.persist(device);
        em.flush();
    }

    @Override
    public Optional<Device> find(DeviceId id) {
        return Optional.ofNullable(em.find(Device.class, id));
    }

    @Override
    public List<Device> all() {
        return em.createQuery("select d from Device d order by d.site, d.floor, d.name, d.id", Device.class)
                .getResultList();
    }

    @Override
    public Optional<Device> byEnrolment(String hash) {
        return byHash("enrolmentHash", hash);
    }

    @Override
    public Optional<Device> bySecret(String hash) {
        return byHash("secretHash", hash);
    }

    private Optional<Device> byHash(String field, String hash) {
        return em.createQuery("select d from Device d where d." + field + " = :hash", Device.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Past the version on purpose: being seen must not stand in the way of being revoked. */
    @Override
    public void saw(DeviceId device, Instant at, Instant unlessSince) {
        sql.update(
                "update device set seen = ? where id = ? and (seen is null or seen < ?)",
                at,
                device.toString(),
                unlessSince);
    }

    @Override
    public void guessedWrongly(DeviceId device, Instant at) {
        sql.update(
                "delete from device_guess where device = ? and guessed < ?", device.toString(), at.minus(GUESSES_KEPT));
        sql.update(
                "insert into device_guess (id, device, guessed) values (?, ?, ?)",
                UUID.randomUUID(),
                device.toString(),
                at);
    }

    @Override
    public int wrongGuesses(DeviceId device, Instant since) {
        return sql.first(
                        "select count(*) from device_guess where device = ? and guessed > ?",
                        row -> row.getInt(1),
                        device.toString(),
                        since)
                .orElse(0);
    }
}
