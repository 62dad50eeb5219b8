package org.jointestate.web.booking.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.BankPeriod;
import org.jointestate.domain.booking.bank.SeeBalance;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;

/** What is agreed about a bank and what its balance says, as sentences. */
@ApplicationScoped
public class BankWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    @Inject
    private Words words;

    public String stage(Bank bank, Bank.Stage stage) {
        return switch (stage) {
            case AGREED -> words.of("bank.stage.AGREED", day(bank.from()));
            case LENT -> words.of("bank.stage.LENT");
            case RECALLED ->
                words.of(
                        "bank.stage.RECALLED",
                        bank.lenderName(),
                        bank.recalledFrom().map(BankWords::day).orElse(""));
            case RETURNED -> words.of("bank.stage.RETURNED");
        };
    }

    public String period(Bank bank) {
        return bank.until().equals(bank.from())
                ? words.of("bank.never")
                : words.of("bank.period", day(bank.from()), day(bank.until().minusDays(1)));
    }

    public String lent(Bank bank) {
        return words.of(
                "bank.lent", bank.lenderName(), bank.lentTo(), bank.desks().size());
    }

    public String backAt(Bank bank) {
        return words.of("bank.backAtSays", When.time(bank.backAt()));
    }

    /** Such as "Fire 34 %, at most 20 desk-days a week; Police 66 %". */
    public String shares(Bank bank) {
        return bank.shares().stream()
                .map(share -> share.quota()
                        .map(most -> words.of(
                                "bank.shareWithQuota." + bank.per(),
                                share.name(),
                                bank.agreed(share).percent(),
                                most))
                        .orElseGet(() -> words.of(
                                "bank.share", share.name(), bank.agreed(share).percent())))
                .collect(Collectors.joining("; "));
    }

    public String periodName(BankPeriod by, LocalDate start) {
        return by == BankPeriod.WEEK ? words.of("balance.week", day(start)) : MONTH.format(start);
    }

    public String difference(BigDecimal difference) {
        var sign = difference.signum();
        return sign == 0
                ? words.of("balance.even")
                : words.of(sign > 0 ? "balance.more" : "balance.fewer", plain(difference.abs()));
    }

    /** The whole of an organisation in one sentence. */
    public String sentence(SeeBalance.Line line) {
        return words.of(
                "balance.sentence",
                line.name(),
                line.used(),
                line.ahead(),
                line.agreed().percent(),
                difference(line.difference()));
    }

    static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
