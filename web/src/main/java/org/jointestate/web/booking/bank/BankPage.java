package org.jointestate.web.booking.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.booking.BankPeriod;
import org.jointestate.domain.booking.DeskDays;
import org.jointestate.domain.booking.bank.BankDecision;
import org.jointestate.domain.booking.bank.BankTerms;
import org.jointestate.domain.booking.bank.ChangeBank;
import org.jointestate.domain.booking.bank.LendBank;
import org.jointestate.domain.booking.bank.PlanBank;
import org.jointestate.domain.booking.bank.RecallBank;
import org.jointestate.domain.booking.bank.ReturnBank;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Lends a bank, or changes, recalls or returns the one that the address names. What was typed is kept beside what is wrong with it. */
@Named
@RequestScoped
public class BankPage {

    /** One choice of a list. */
    public record Option(String value, String label, boolean chosen) {}

    /** The desks of a zone to tick one by one, or all at once. */
    public record ZoneChoice(
            String code, String label, String all, boolean allTicked, boolean some, List<Option> desks) {}

    /** What an organisation has of the bank. */
    public record ShareRow(String code, String name, String parts, String quota, List<Option> teams) {}

    private static final String SITE_USUALLY = "HQ";
    private static final String PARTS = "parts-";
    private static final String QUOTA = "quota-";

    /** A number of half days, such as 12 or 12.5. */
    private static final String HALVES = "\\d{1,4}([.,][05])?";

    @Inject
    private PlanBank planBank;

    @Inject
    private LendBank lendBank;

    @Inject
    private ChangeBank changeBank;

    @Inject
    private RecallBank recallBank;

    @Inject
    private ReturnBank returnBank;

    @Inject
    private BankWords bankWords;

    @Inject
    private Words words;

    private PlanBank.@Nullable Choices choices;
    private @Nullable Bank bank;

    public boolean isNew() {
        return typed("bank").isEmpty();
    }

    private Bank bank() {
        var known = bank;
        if (known == null) {
            try {
                known = planBank.one(new BankCode(typed("bank")));
            } catch (IllegalArgumentException notACode) {
                throw new NotFound("bank", "of that code");
            }
            bank = known;
        }
        return known;
    }

    private PlanBank.Choices choices() {
        var known = choices;
        if (known == null) {
            try {
                known = planBank.choices(
                        isNew() ? new SiteCode(typed("site").isEmpty() ? SITE_USUALLY : typed("site")) : bank().site());
            } catch (IllegalArgumentException notACode) {
                throw new NotFound("site", "of that code");
            }
            choices = known;
        }
        return known;
    }

    private Bank.Stage stage() {
        return bank().stageOn(choices().today());
    }

    public String getHeading() {
        return isNew()
                ? words.of("banks.lend")
                : words.of("bank.nameAt", bank().name(), choices().site().name());
    }

    public String getSays() {
        return isNew()
                ? words.of("bank.lendSays")
                : bankWords.lent(bank()) + " " + bankWords.period(bank()) + ". " + bankWords.stage(bank(), stage());
    }

    public String getCode() {
        return isNew() ? typed("code") : bank().code().value();
    }

    public String getSite() {
        return choices().site().code().value();
    }

    public List<Option> getSites() {
        return choices().sites().stream()
                .map(site -> new Option(
                        site.code().value(), site.name(), site.code().value().equals(getSite())))
                .toList();
    }

    /** Whether its terms can still be changed, or it can be recalled: before and while it is lent. */
    public boolean isOpen() {
        return isNew() || stage() == Bank.Stage.AGREED || stage() == Bank.Stage.LENT;
    }

    public boolean isOver() {
        return !isNew() && stage() == Bank.Stage.RETURNED;
    }

    /** What is shown of the version is what was read, also when somebody else has changed the bank since. */
    public String getVersion() {
        return isTyped("version") ? typed("version") : Long.toString(bank().version());
    }

    public String getName() {
        return shown("name", isNew() ? "" : bank().name());
    }

    public List<Option> getLenders() {
        return choices().organisations().stream()
                .map(one -> new Option(
                        one.code().value(), one.name(), one.code().value().equals(typed("lender"))))
                .toList();
    }

    public List<Option> getPeriods() {
        var chosen = typed("per").isEmpty() ? BankPeriod.WEEK.name() : typed("per");
        return Arrays.stream(BankPeriod.values())
                .map(per -> new Option(
                        per.name(), words.of("bank.per." + per), per.name().equals(chosen)))
                .toList();
    }

    public String getQuotaHeading() {
        return words.of(isNew() ? "bank.quota" : "bank.quota." + bank().per());
    }

    public String getFrom() {
        return shown(
                "from", isNew() ? choices().today().toString() : bank().from().toString());
    }

    /** The last day, included, as people say it. */
    public String getLast() {
        return shown("last", isNew() ? "" : bank().until().minusDays(1).toString());
    }

    public String getBackAt() {
        return shown("backAt", isNew() ? "10:00" : When.time(bank().backAt()));
    }

    public String getNotice() {
        return shown("notice", isNew() ? "14" : Integer.toString(bank().noticeDays()));
    }

    public List<ZoneChoice> getZones() {
        var ticked = isSent() ? tickedDesks() : isNew() ? Set.<String>of() : bankDesks();
        var zones = new LinkedHashMap<String, List<Option>>();
        var names = new LinkedHashMap<String, String>();
        for (var place : choices().desks()) {
            var zone = place.zone();
            names.put(
                    zone.code().value(),
                    words.of(
                            "bank.zone",
                            zone.letter(),
                            zone.name(),
                            place.floor().name()));
            var code = place.desk().code().value();
            zones.computeIfAbsent(zone.code().value(), any -> new ArrayList<>())
                    .add(new Option(code, place.desk().label(), ticked.contains(code)));
        }
        return zones.entrySet().stream()
                .map(zone -> new ZoneChoice(
                        zone.getKey(),
                        names.getOrDefault(zone.getKey(), ""),
                        words.of("bank.allDesks", zone.getValue().size()),
                        zone.getValue().stream().allMatch(Option::chosen),
                        zone.getValue().stream().anyMatch(Option::chosen),
                        zone.getValue()))
                .toList();
    }

    private Set<String> bankDesks() {
        return bank().desks().stream().map(DeskCode::value).collect(Collectors.toSet());
    }

    /** Those that are ticked, and those of ticked zones. */
    private Set<String> tickedDesks() {
        var ticked = new HashSet<>(typedAll("desk"));
        var zones = typedAll("zone");
        choices().desks().stream()
                .filter(place -> zones.contains(place.zone().code().value()))
                .forEach(place -> ticked.add(place.desk().code().value()));
        return ticked;
    }

    public List<ShareRow> getShares() {
        var kept = new LinkedHashMap<OrganisationCode, Bank.Share>();
        if (!isNew()) {
            bank().shares().forEach(share -> kept.put(share.organisation(), share));
        }
        var tickedTeams = isSent()
                ? Set.copyOf(typedAll("team"))
                : kept.values().stream()
                        .flatMap(share -> share.teams().stream())
                        .map(team -> team.team().value())
                        .collect(Collectors.toSet());
        return choices().organisations().stream()
                .map(one -> {
                    var share = Optional.ofNullable(kept.get(one.code()));
                    return new ShareRow(
                            one.code().value(),
                            one.name(),
                            shown(
                                    PARTS + one.code(),
                                    share.map(known -> Integer.toString(known.parts()))
                                            .orElse("")),
                            shown(
                                    QUOTA + one.code(),
                                    share.flatMap(Bank.Share::quota)
                                            .map(DeskDays::toString)
                                            .orElse("")),
                            choices().teams().stream()
                                    .filter(team -> team.organisation().equals(one.code())
                                            && (team.isInUse()
                                                    || tickedTeams.contains(
                                                            team.code().value())))
                                    .map(team -> new Option(
                                            team.code().value(),
                                            team.name(),
                                            tickedTeams.contains(team.code().value())))
                                    .toList());
                })
                .toList();
    }

    public String getRecallFrom() {
        return shown("recall", firstRecall().toString());
    }

    private LocalDate firstRecall() {
        var noticed = choices().today().plusDays(bank().noticeDays());
        return noticed.isBefore(bank().from()) ? bank().from() : noticed;
    }

    public String getRecallSays() {
        return words.of(
                "bank.recallSays",
                bank().noticeDays(),
                BankWords.day(firstRecall()),
                bank().lenderName(),
                planBank.displacedFrom(bank(), firstRecall()));
    }

    public @Nullable String lend() throws IOException {
        var code = code();
        var lender = organisation(typed("lender"));
        if (lender.isEmpty()) {
            words.error("lender", "bank.wrong.UNKNOWN_LENDER");
        }
        var per = Arrays.stream(BankPeriod.values())
                .filter(value -> value.name().equals(typed("per")))
                .findFirst();
        if (per.isEmpty()) {
            words.error("per", "bank.wrong.per");
        }
        var from = day("from", "bank.wrong.from");
        var terms = terms();
        if (isFailed() || code.isEmpty() || lender.isEmpty() || per.isEmpty() || from.isEmpty() || terms.isEmpty()) {
            return null;
        }
        return answer(
                lendBank.lend(new LendBank.Draft(
                        code.get(), lender.get(), choices().site().code(), per.get(), from.get(), terms.get())),
                "lent");
    }

    public @Nullable String change() throws IOException {
        var terms = terms();
        return isFailed() || terms.isEmpty()
                ? null
                : answer(changeBank.change(bank().code(), version(), terms.get()), "changed");
    }

    public @Nullable String recall() throws IOException {
        var day = day("recall", "bank.wrong.recall");
        return day.isEmpty() ? null : answer(recallBank.recall(bank().code(), version(), day.get()), "recalled");
    }

    public @Nullable String giveBack() throws IOException {
        return answer(returnBank.giveBack(bank().code(), version()), "returned");
    }

    private @Nullable String answer(BankDecision decision, String done) throws IOException {
        if (decision instanceof BankDecision.Wrong wrong) {
            for (var fault : wrong.faults()) {
                words.error(
                        field(fault),
                        "bank.wrong." + fault,
                        isNew() ? "" : bank().noticeDays(),
                        isNew() ? "" : BankWords.day(firstRecall()));
            }
            return null;
        }
        if (decision instanceof BankDecision.ChangedMeanwhile) {
            words.error(
                    done.equals("recalled") ? "recall" : done.equals("returned") ? "return" : "name",
                    "bank.wrong.changedMeanwhile");
            return null;
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/banks.xhtml?done=" + done + "&n="
                + ((BankDecision.Done) decision).displaced());
        return null;
    }

    private static String field(BankDecision.Fault fault) {
        return switch (fault) {
            case CODE_TAKEN -> "code";
            case NAME -> "name";
            case UNKNOWN_LENDER -> "lender";
            case UNKNOWN_SITE, NO_DESKS, UNKNOWN_DESK, DESK_LENT_ALREADY -> "desks";
            case NO_SHARES, UNKNOWN_ORGANISATION, UNKNOWN_TEAM -> "shares";
            case BEGINS_IN_THE_PAST -> "from";
            case ENDS_TOO_EARLY -> "last";
            case NOTICE -> "notice";
            case NOTICE_TOO_SHORT, RECALL_OUTSIDE, ALREADY_RECALLED -> "recall";
            case ALREADY_RETURNED -> "return";
        };
    }

    private Optional<BankCode> code() {
        try {
            return Optional.of(new BankCode(typed("code").toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException notACode) {
            words.error("code", "bank.wrong.code", typed("code"));
            return Optional.empty();
        }
    }

    private static Optional<OrganisationCode> organisation(String text) {
        try {
            return Optional.of(new OrganisationCode(text));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    /** What was typed, when all of it can be read; else every field says what is wrong with it. */
    private Optional<BankTerms> terms() {
        var desks = desks();
        var shares = shares();
        var last = day("last", "bank.wrong.last");
        var backAt = backAt();
        var notice = typed("notice").matches("\\d{1,3}") ? Integer.parseInt(typed("notice")) : -1;
        if (notice < 0) {
            words.error("notice", "bank.wrong.NOTICE");
        }
        if (typed("name").isEmpty()) {
            words.error("name", "bank.wrong.NAME");
        }
        if (desks.isEmpty()) {
            words.error("desks", "bank.wrong.NO_DESKS");
        }
        return isFailed() || last.isEmpty() || backAt.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new BankTerms(typed("name"), desks, shares, last.get().plusDays(1), backAt.get(), notice));
    }

    private Set<DeskCode> desks() {
        try {
            return tickedDesks().stream().map(DeskCode::new).collect(Collectors.toSet());
        } catch (IllegalArgumentException notACode) {
            words.error("desks", "bank.wrong.UNKNOWN_DESK");
            return Set.of();
        }
    }

    private List<BankTerms.WantedShare> shares() {
        var shares = new ArrayList<BankTerms.WantedShare>();
        var teams = typedAll("team");
        for (var one : choices().organisations()) {
            var parts = typed(PARTS + one.code());
            var quota = typed(QUOTA + one.code());
            if (parts.isEmpty()) {
                if (!quota.isEmpty()) {
                    words.error(PARTS + one.code(), "bank.wrong.partsMissing", one.name());
                }
                continue;
            }
            if (!parts.matches("\\d{1,5}") || Integer.parseInt(parts) < 1) {
                words.error(PARTS + one.code(), "bank.wrong.parts", one.name());
                continue;
            }
            var halves = halves(quota);
            if (!quota.isEmpty() && halves.isEmpty()) {
                words.error(QUOTA + one.code(), "bank.wrong.quota", one.name());
                continue;
            }
            shares.add(new BankTerms.WantedShare(
                    one.code(),
                    Integer.parseInt(parts),
                    halves,
                    choices().teams().stream()
                            .filter(team -> team.organisation().equals(one.code())
                                    && teams.contains(team.code().value()))
                            .map(team -> team.code())
                            .collect(Collectors.<TeamCode>toSet())));
        }
        if (shares.isEmpty() && !isFailed()) {
            words.error("shares", "bank.wrong.NO_SHARES");
        }
        return shares;
    }

    private static Optional<DeskDays> halves(String text) {
        if (!text.matches(HALVES)) {
            return Optional.empty();
        }
        var whole = text.split("[.,]");
        var halves = Integer.parseInt(whole[0]) * 2 + (whole.length > 1 && whole[1].equals("5") ? 1 : 0);
        return halves < 1 ? Optional.empty() : Optional.of(new DeskDays(halves));
    }

    private Optional<LocalTime> backAt() {
        try {
            var time = LocalTime.parse(typed("backAt"));
            if (time.getMinute() % 30 == 0 && time.getSecond() == 0) {
                return Optional.of(time);
            }
        } catch (DateTimeParseException notATime) {
            // Said below, with the times that are not on the half hour.
        }
        words.error("backAt", "bank.wrong.backAt", typed("backAt"));
        return Optional.empty();
    }

    private Optional<LocalDate> day(String field, String key) {
        try {
            return Optional.of(When.parseDay(typed(field)));
        } catch (DateTimeParseException notADay) {
            words.error(field, key, typed(field));
            return Optional.empty();
        }
    }

    private static long version() {
        return typed("version").matches("\\d{1,18}") ? Long.parseLong(typed("version")) : -1;
    }

    private static boolean isFailed() {
        return FacesContext.getCurrentInstance().isValidationFailed();
    }

    /** Whether the form with the terms was sent: of a box that is not ticked nothing is sent. */
    private static boolean isSent() {
        return isTyped("name");
    }

    private static String shown(String field, String usual) {
        return isTyped(field) ? typed(field) : usual;
    }

    private static boolean isTyped(String field) {
        return parameters().containsKey(field);
    }

    private static String typed(String field) {
        return Optional.ofNullable(parameters().get(field)).map(String::strip).orElse("");
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    private static List<String> typedAll(String field) {
        var values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(field);
        return values == null ? List.of() : List.of(values);
    }
}
