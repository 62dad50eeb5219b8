package org.jointestate.domain.booking.use;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Banks;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** How a site was used in some months: by hour, weekday, zone, organisation, bank and desk, with its peaks. Nothing of it is about few people. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.ESTATE_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
public class SeeUse {

    /**
     * The months somebody asks for.
     *
     * @param from the first month; the first that was counted when none is named
     * @param to the last month; the last that was counted when none is named
     * @param last where neither is named, how many of the last ones; none for all
     */
    public record Asked(
            Optional<SiteCode> site, Optional<YearMonth> from, Optional<YearMonth> to, Optional<Integer> last) {}

    /** A zone, organisation, bank, hour or weekday with the name people know it by, in the order in which it is shown. */
    public record Line(String code, String name, Figure figure) {}

    /** A desk and what is known of it. */
    public record DeskUsed(Place place, Figure figure) {}

    /**
     * What was found.
     *
     * @param counted every month of the site that was counted, the first one first
     * @param months those of them that were asked for; where there are none, the rest is empty
     */
    public record Seen(
            List<Site> sites,
            Site site,
            List<UseMonth> counted,
            List<UseMonth> months,
            Map<Dimension, List<Line>> lines,
            List<DeskUsed> desks,
            List<Peak> peaks) {

        public Seen {
            sites = List.copyOf(sites);
            counted = List.copyOf(counted);
            months = List.copyOf(months);
            lines = Map.copyOf(lines);
            desks = List.copyOf(desks);
            peaks = List.copyOf(peaks);
        }

        public Amounts whole() {
            return months.stream().map(UseMonth::whole).reduce(Amounts.NONE, Amounts::plus);
        }

        /** The most desks that could be used on one day. */
        public int mostDesks() {
            return months.stream().mapToInt(UseMonth::desks).max().orElse(0);
        }

        public List<DeskUsed> neverUsed() {
            return desks.stream().filter(desk -> desk.figure().neverUsed()).toList();
        }

        public List<Line> lines(Dimension dimension) {
            return lines.getOrDefault(dimension, List.of());
        }
    }

    private final Sites sites;
    private final Banks banks;
    private final People people;
    private final UseFigures figures;

    @Inject
    public SeeUse(Sites sites, Banks banks, People people, UseFigures figures) {
        this.sites = sites;
        this.banks = banks;
        this.people = people;
        this.figures = figures;
    }

    /** @throws NotFound when there is no such site */
    public Seen see(Asked asked) {
        var all = sites.everySite();
        var site = all.stream()
                .filter(one ->
                        asked.site().isEmpty() || one.code().equals(asked.site().get()))
                .findFirst()
                .orElseThrow(() ->
                        new NotFound("site", asked.site().map(SiteCode::value).orElse("")));
        var counted = figures.months(site.code());
        var months = months(asked, counted);
        if (months.isEmpty()) {
            return new Seen(all, site, counted, months, Map.of(), List.of(), List.of());
        }
        var sums = figures.sums(
                site.code(),
                months.get(0).month(),
                months.get(months.size() - 1).month());
        return new Seen(all, site, counted, months, lines(site, sums), desks(site, sums), sums.peaks());
    }

    private static List<UseMonth> months(Asked asked, List<UseMonth> counted) {
        return asked.from().isEmpty() && asked.to().isEmpty()
                ? counted.subList(Math.max(0, counted.size() - asked.last().orElse(counted.size())), counted.size())
                : counted.stream()
                        .filter(month -> asked.from()
                                        .filter(month.month()::isBefore)
                                        .isEmpty()
                                && asked.to().filter(month.month()::isAfter).isEmpty())
                        .toList();
    }

    private Map<Dimension, List<Line>> lines(Site site, UseFigures.Sums sums) {
        var names = new HashMap<Dimension, Map<String, String>>();
        names.put(
                Dimension.ZONE,
                sites.everyZoneOf(site.code()).stream()
                        .collect(Collectors.toMap(
                                zone -> zone.code().value(), zone -> zone.letter() + " " + zone.name())));
        names.put(
                Dimension.ORGANISATION,
                people.organisations().stream()
                        .collect(Collectors.toMap(one -> one.code().value(), one -> one.shortName())));
        names.put(
                Dimension.BANK,
                banks.all().stream()
                        .collect(Collectors.toMap(bank -> bank.code().value(), bank -> bank.name())));
        var lines = new HashMap<Dimension, List<Line>>();
        for (var figure : sums.figures()) {
            if (figure.dimension() != Dimension.DESK) {
                var name = names.getOrDefault(figure.dimension(), Map.of()).getOrDefault(figure.item(), figure.item());
                lines.computeIfAbsent(figure.dimension(), dimension -> new ArrayList<>())
                        .add(new Line(figure.item(), name, figure));
            }
        }
        lines.forEach((dimension, some) -> some.sort(
                dimension == Dimension.HOUR || dimension == Dimension.WEEKDAY
                        ? Comparator.comparingInt(line -> Integer.parseInt(line.code()))
                        : Comparator.comparing(Line::name)));
        return lines;
    }

    /** The desks of today; one that was taken away since is in the sums and not here. */
    private List<DeskUsed> desks(Site site, UseFigures.Sums sums) {
        var byDesk = sums.figures().stream()
                .filter(figure -> figure.dimension() == Dimension.DESK)
                .collect(Collectors.toMap(Figure::item, Function.identity()));
        return sites.placesOf(site.code()).stream()
                .flatMap(place -> Optional.ofNullable(
                                byDesk.get(place.desk().code().value()))
                        .stream()
                        .map(figure -> new DeskUsed(place, figure)))
                .toList();
    }
}
