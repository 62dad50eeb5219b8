package org.jointestate.web.booking.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.bank.ListBanks;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The banks of desks that concern the signed-in person's organisation. */
@Named
@RequestScoped
public class BanksPage {

    /** A bank in words. */
    public record Row(
            String code,
            String name,
            String stage,
            boolean over,
            String lent,
            String period,
            String shares,
            String backAt) {}

    @Inject
    private ListBanks listBanks;

    @Inject
    private BankWords bankWords;

    @Inject
    private Words words;

    @Inject
    private Caller caller;

    private @Nullable List<Row> rows;

    public List<Row> getRows() {
        var known = rows;
        if (known == null) {
            known = listBanks.list().stream().map(this::row).toList();
            rows = known;
        }
        return known;
    }

    private Row row(ListBanks.Listed listed) {
        var bank = listed.bank();
        return new Row(
                bank.code().value(),
                words.of("bank.nameAt", bank.name(), listed.siteName()),
                bankWords.stage(bank, listed.stage()),
                listed.stage() == org.jointestate.domain.booking.Bank.Stage.RETURNED,
                bankWords.lent(bank),
                bankWords.period(bank),
                bankWords.shares(bank),
                bankWords.backAt(bank));
    }

    public boolean isManager() {
        return caller.roles().stream().anyMatch(EnumSet.of(Role.ESTATE_MANAGER, Role.ADMINISTRATOR)::contains);
    }

    /** What was done just now, in words. */
    public @Nullable String getDone() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var done = Optional.ofNullable(parameters.get("done")).orElse("");
        var key = "banks.done." + done;
        if (!done.matches("[a-z]{1,20}") || !words.has(key)) {
            return null;
        }
        var released = Optional.ofNullable(parameters.get("n")).orElse("0");
        return words.of(key, released.matches("\\d{1,6}") ? Integer.parseInt(released) : 0);
    }
}
