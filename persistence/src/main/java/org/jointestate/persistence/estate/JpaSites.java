package org.jointestate.persistence.estate;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Layout;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.shared.RecordsState;
import org.jointestate.persistence.shared.KeyTaken;
import org.jointestate.persistence.shared.Sql;

/** The estate in the database. */
public class JpaSites implements Sites {

    /** Whether something is in use is always asked by a parameter: the mapper writes a literal as 1, which H2 does not always take. */
    private static final String PLACES = "select s, f, z, d from Site s, Floor f, Zone z, Desk d"
            + " where d.zone = z.code and d.floor = f.code and d.site = s.code";

    /** Asks for the revision, in its only column. */
    public static final String REVISION = "select revision from estate_revision";

    private static final KeptLayouts KEPT = new KeptLayouts();

    private final EntityManager em;
    private final Sql sql;

    @Inject
    public JpaSites(EntityManager em) {
        this.em = em;
        this.sql = new Sql(em);
    }

    /**
     * Read by the connection of the running transaction, as everything is: a request that needed a second one would wait for it with all
     * the others, each holding a first. What is kept is a copy, since whoever called may go on to change what the mapper has handed out.
     * It is kept only if the revision is the same before and after, so that it is of one moment.
     */
    @Override
    public Layout layout() {
        return layoutOf(revision());
    }

    @Override
    public Layout layout(RecordsState asOf) {
        return layoutOf(asOf.estate());
    }

    /** The layout of the revision that was just read, for whoever has asked for it together with other things. */
    public Layout layoutOf(String revision) {
        return KEPT.of(revision).orElseGet(() -> {
            var layout = readLayout();
            if (revision().equals(revision)) {
                KEPT.keep(revision, layout);
            }
            return layout;
        });
    }

    private String revision() {
        return sql.list(REVISION, row -> row.getString(1)).get(0);
    }

    private Layout readLayout() {
        var copies = new Copies(em);
        return new Layout(
                copies.of(em.createQuery("select s from Site s", Site.class).getResultList()),
                em.createQuery(PLACES, Object[].class)
                        .getResultStream()
                        .map(row -> place(copies.of(row)))
                        .toList(),
                copies.of(
                        em.createQuery("select c from Closure c", Closure.class).getResultList()));
    }

    @Override
    public void add(Site site) {
        persistNow(site);
    }

    @Override
    public void add(Floor floor) {
        persistNow(floor);
    }

    @Override
    public void add(Zone zone) {
        persistNow(zone);
    }

    @Override
    public void add(Desk desk) {
        persistNow(desk);
    }

    @Override
    public void add(Closure closure) {
        em.persist(closure);
    }

    @Override
    public void addDesks(Collection<Desk> desks) {
        desks.forEach(em::persist);
        flush();
    }

    @Override
    public List<Desk> desks() {
        return em.createQuery("select d from Desk d order by d.code", Desk.class)
                .getResultList();
    }

    /** Others refer to these rows, and the mapper, which knows codes only, would not write them first. */
    private void persistNow(Object parent) {
        em.persist(parent);
        flush();
    }

    private void flush() {
        KeyTaken.meansChangedMeanwhile(em::flush);
    }

    @Override
    public void withdraw(Closure closure) {
        em.remove(closure);
    }

    @Override
    public List<Site> all() {
        return em.createQuery(
                        "select s from Site s where s.inUse = :used"
                                + " and s.code in (select d.site from Desk d where d.inUse = :used) order by s.name",
                        Site.class)
                .setParameter("used", true)
                .getResultList();
    }

    @Override
    public List<Site> everySite() {
        return em.createQuery("select s from Site s order by s.name", Site.class)
                .getResultList();
    }

    @Override
    public Optional<Site> find(SiteCode code) {
        return Optional.ofNullable(em.find(Site.class, code));
    }

    @Override
    public List<Floor> floorsOf(SiteCode site) {
        return em.createQuery(
                        "select f from Floor f where f.site = :site and f.inUse = :used order by f.level", Floor.class)
                .setParameter("used", true)
                .setParameter("site", site)
                .getResultList();
    }

    @Override
    public List<Floor> everyFloorOf(SiteCode site) {
        return em.createQuery("select f from Floor f where f.site = :site order by f.level", Floor.class)
                .setParameter("site", site)
                .getResultList();
    }

    @Override
    public Optional<Floor> floor(FloorCode code) {
        return Optional.ofNullable(em.find(Floor.class, code));
    }

    @Override
    public List<Zone> zonesOf(SiteCode site) {
        return em.createQuery(
                        "select z from Zone z where z.site = :site and z.inUse = :used order by z.letter", Zone.class)
                .setParameter("used", true)
                .setParameter("site", site)
                .getResultList();
    }

    @Override
    public List<Zone> everyZoneOf(SiteCode site) {
        return em.createQuery("select z from Zone z where z.site = :site order by z.letter", Zone.class)
                .setParameter("site", site)
                .getResultList();
    }

    @Override
    public Optional<Zone> zone(ZoneCode code) {
        return Optional.ofNullable(em.find(Zone.class, code));
    }

    @Override
    public List<Place> placesOf(SiteCode site) {
        return placesOf(site, "=");
    }

    @Override
    public List<Place> spacesOf(SiteCode site) {
        return placesOf(site, "<>");
    }

    /** @param isADesk how the kind is to compare with that of a desk */
    private List<Place> placesOf(SiteCode site, String isADesk) {
        return em
                .createQuery(
                        PLACES + " and d.site = :site and d.inUse = :used and d.kind " + isADesk
                                + " :desk order by f.level, z.letter, d.number",
                        Object[].class)
                .setParameter("site", site)
                .setParameter("desk", SpaceKind.DESK)
                .setParameter("used", true)
                .getResultList()
                .stream()
                .map(JpaSites::place)
                .toList();
    }

    @Override
    public List<Place> everyPlaceOf(SiteCode site) {
        return em
                .createQuery(PLACES + " and d.site = :site order by f.level, z.letter, d.number", Object[].class)
                .setParameter("site", site)
                .getResultList()
                .stream()
                .map(JpaSites::place)
                .toList();
    }

    @Override
    public List<Place> places(Collection<DeskCode> desks) {
        if (desks.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(PLACES + " and d.code in :desks order by f.level, z.letter, d.number", Object[].class)
                .setParameter("desks", desks)
                .getResultList()
                .stream()
                .map(JpaSites::place)
                .toList();
    }

    private static Place place(Object[] row) {
        return new Place((Site) row[0], (Floor) row[1], (Zone) row[2], (Desk) row[3]);
    }

    @Override
    public int highestNumberIn(ZoneCode zone) {
        var highest = em.createQuery("select max(d.number) from Desk d where d.zone = :zone", Integer.class)
                .setParameter("zone", zone)
                .getSingleResult();
        return highest == null ? 0 : highest;
    }

    @Override
    public Optional<Desk> desk(DeskCode code) {
        return Optional.ofNullable(em.find(Desk.class, code));
    }

    @Override
    public List<Closure> closuresOf(SiteCode site, LocalDate first, LocalDate last) {
        return em.createQuery(
                        "select c from Closure c where c.site = :site and c.firstDay <= :last and c.opensAgain > :first"
                                + " order by c.firstDay",
                        Closure.class)
                .setParameter("site", site)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    @Override
    public Optional<Closure> closure(UUID id) {
        return Optional.ofNullable(em.find(Closure.class, id));
    }
}
