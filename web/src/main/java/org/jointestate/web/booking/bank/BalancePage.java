package org.jointestate.web.booking.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointestate.domain.booking.BankPeriod;
import org.jointestate.domain.booking.bank.SeeBalance;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The balance of a bank, week by week or month by month; both sides read the same. */
@Named
@RequestScoped
public class BalancePage {

    /** One organisation in one week or month, in words. */
    public record Row(
            String period,
            String organisation,
            String agreed,
            String used,
            String ahead,
            String quota,
            String difference) {}

    @Inject
    private SeeBalance seeBalance;

    @Inject
    private BankWords bankWords;

    @Inject
    private Words words;

    private SeeBalance.@Nullable Balance balance;

    private SeeBalance.Balance balance() {
        var known = balance;
        if (known == null) {
            known = seeBalance.see(AskedBank.code(typed("bank")), AskedBank.by(typed("by")));
            balance = known;
        }
        return known;
    }

    public String getCode() {
        return balance().bank().code().value();
    }

    public String getName() {
        return balance().bank().name();
    }

    public String getSays() {
        var bank = balance().bank();
        return bankWords.lent(bank) + " " + bankWords.period(bank) + ". "
                + bankWords.stage(bank, balance().stage());
    }

    public String getTerms() {
        return words.of("balance.agreedSays", bankWords.shares(balance().bank())) + " "
                + bankWords.backAt(balance().bank());
    }

    public List<String> getSentences() {
        return balance().whole().stream().map(bankWords::sentence).toList();
    }

    public boolean isUntouched() {
        return balance().whole().stream()
                .allMatch(line -> line.used().halves() + line.ahead().halves() == 0);
    }

    public boolean isByWeek() {
        return balance().by() == BankPeriod.WEEK;
    }

    public String getBy() {
        return balance().by().name();
    }

    public String getCaption() {
        return words.of("balance.caption." + balance().by());
    }

    public List<Row> getRows() {
        var rows = new ArrayList<Row>();
        for (var period : balance().periods()) {
            for (var line : period.lines()) {
                rows.add(new Row(
                        bankWords.periodName(balance().by(), period.from()),
                        line.name(),
                        words.of("balance.percent", line.agreed().percent()),
                        line.used().toString(),
                        line.ahead().toString(),
                        line.quota().map(Object::toString).orElse(words.of("balance.noQuota")),
                        bankWords.difference(line.difference())));
            }
        }
        return rows;
    }

    private static String typed(String field) {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return parameters.getOrDefault(field, "").strip();
    }
}
