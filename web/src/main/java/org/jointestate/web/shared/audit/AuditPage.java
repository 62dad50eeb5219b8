package org.jointestate.web.shared.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointestate.domain.shared.audit.AuditQuery;
import org.jointestate.domain.shared.audit.ChainCheck;
import org.jointestate.domain.shared.audit.FoundEntry;
import org.jointestate.domain.shared.audit.SearchAudit;
import org.jointestate.domain.shared.audit.VerifyAudit;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The audit for whoever has to look into it. What is looked for stands in the address, so that a finding can be passed on. */
@Named
@RequestScoped
public class AuditPage {

    /** One entry in words. */
    public record Row(String number, String when, String who, String action, String thing) {}

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK).withZone(LONDON);
    private static final List<String> FIELDS = List.of("who", "action", "thing", "from", "until");

    @Inject
    private SearchAudit searchAudit;

    @Inject
    private VerifyAudit verifyAudit;

    @Inject
    private Words words;

    private SearchAudit.@Nullable Page page;
    private ChainCheck.@Nullable Result checked;

    /** Called before the page is shown, so that what is wrong in the address can be said at its head. */
    public void look() {
        if (page == null) {
            page = read();
        }
    }

    private SearchAudit.Page read() {
        var from = day("from");
        var until = day("until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            words.error("until", "audit.untilBeforeFrom");
        }
        var query = new AuditQuery(
                text("who"),
                text("action"),
                text("thing"),
                from.map(day -> day.atStartOfDay(LONDON).toInstant()),
                until.map(day -> day.plusDays(1).atStartOfDay(LONDON).toInstant()));
        return FacesContext.getCurrentInstance().isValidationFailed()
                ? new SearchAudit.Page(List.of(), Optional.empty())
                : searchAudit.search(query, below());
    }

    private Optional<LocalDate> day(String field) {
        try {
            return text(field).map(LocalDate::parse).filter(day -> {
                if (day.getYear() < 1000 || day.getYear() > 9999) {
                    throw new DateTimeException("The year must have four digits.");
                }
                return true;
            });
        } catch (DateTimeException notADay) {
            words.error(field, "audit.notADay", parameter(field));
            return Optional.empty();
        }
    }

    private static Optional<AuditQuery.Below> below() {
        try {
            var parts = parameter("below").split("_", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new AuditQuery.Below(
                            Instant.parse(parts[0]), UUID.fromString(parts[1]).toString()));
        } catch (DateTimeException | IllegalArgumentException notAPlace) {
            return Optional.empty();
        }
    }

    private static String parameter(String name) {
        var value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null ? "" : value.strip();
    }

    private static Optional<String> text(String field) {
        return Optional.of(parameter(field)).filter(value -> !value.isEmpty());
    }

    private SearchAudit.Page page() {
        look();
        return java.util.Objects.requireNonNull(page);
    }

    public List<Row> getRows() {
        return page().entries().stream().map(this::row).toList();
    }

    private Row row(FoundEntry found) {
        var entry = found.entry();
        return new Row(
                found.number().map(number -> Long.toString(number)).orElse(words.of("audit.unsealed")),
                MOMENT.format(entry.at()),
                found.username()
                        .orElse(
                                words.has("audit.actor." + entry.actor())
                                        ? words.of("audit.actor." + entry.actor())
                                        : entry.actor()),
                entry.action(),
                entry.thing());
    }

    /** The address of the next page, or nothing. */
    public @Nullable String getOlder() {
        return page().more()
                .map(below -> address(Map.of("below", below.at() + "_" + below.id())))
                .orElse(null);
    }

    public boolean isSearched() {
        return FIELDS.stream().anyMatch(field -> !parameter(field).isEmpty());
    }

    public Map<String, String> getAsked() {
        return FIELDS.stream().collect(Collectors.toMap(field -> field, AuditPage::parameter));
    }

    private static String address(Map<String, String> more) {
        var all = new LinkedHashMap<String, String>();
        FIELDS.stream().filter(field -> !parameter(field).isEmpty()).forEach(field -> all.put(field, parameter(field)));
        all.putAll(more);
        return all.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/audit.xhtml?", ""));
    }

    /** Follows the whole chain and says what it finds. */
    public void check() {
        checked = verifyAudit.verify();
    }

    public boolean isChecked() {
        return checked != null;
    }

    public boolean isWhole() {
        return checked != null && checked.isWhole();
    }

    public String getCheckSays() {
        var result = java.util.Objects.requireNonNull(checked);
        var says = result.broken()
                .map(broken -> words.of(
                        "audit.broken",
                        Long.toString(broken.number()),
                        broken.entry().orElse(""),
                        words.of("audit.fault." + broken.fault())))
                .orElseGet(() ->
                        words.of("audit.whole", result.checked(), result.last().substring(0, 16)));
        return result.late() == 0 ? says : says + " " + words.of("audit.late", result.late());
    }
}
