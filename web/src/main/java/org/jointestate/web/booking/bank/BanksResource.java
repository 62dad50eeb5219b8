package org.jointestate.web.booking.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.BankPeriod;
import org.jointestate.domain.booking.DeskDays;
import org.jointestate.domain.booking.bank.ListBanks;
import org.jointestate.domain.booking.bank.SeeBalance;
import org.jointestate.domain.people.Scope;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The banks of desks and their balance over the API. */
@Path("banks")
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class BanksResource {

    /** What an organisation has of a bank. */
    public record BankShareJson(
            String organisation,
            int parts,
            long of,
            @Nullable Double quota,
            List<String> teams) {}

    /** A bank. */
    public record BankJson(
            String code,
            String name,
            String state,
            String lender,
            String site,
            String from,
            String until,
            @Nullable String recalledFrom,
            String backAt,
            int noticeDays,
            String per,
            List<String> desks,
            List<BankShareJson> shares) {

        static BankJson of(Bank bank, Bank.Stage stage) {
            return new BankJson(
                    bank.code().value(),
                    bank.name(),
                    stage.name(),
                    bank.lender().value(),
                    bank.site().value(),
                    bank.from().toString(),
                    bank.until().toString(),
                    bank.recalledFrom().map(Object::toString).orElse(null),
                    When.time(bank.backAt()),
                    bank.noticeDays(),
                    bank.per().name(),
                    bank.desksInOrder().stream().map(Object::toString).toList(),
                    bank.shares().stream()
                            .map(share -> new BankShareJson(
                                    share.organisation().value(),
                                    share.parts(),
                                    bank.agreed(share).of(),
                                    share.quota().map(BanksResource::days).orElse(null),
                                    share.teams().stream()
                                            .map(team -> team.team().value())
                                            .toList()))
                            .toList());
        }
    }

    /** One organisation in a balance. */
    public record BalanceLineJson(
            String organisation,
            long parts,
            long of,
            double used,
            double ahead,
            @Nullable Double quota,
            double difference,
            String says) {}

    /** One week or month. */
    public record BalancePeriodJson(String from, String until, List<BalanceLineJson> lines) {}

    /** The whole balance. */
    public record BalanceJson(String bank, String by, List<BalancePeriodJson> periods, List<BalanceLineJson> whole) {}

    @Inject
    private ListBanks listBanks;

    @Inject
    private SeeBalance seeBalance;

    @Inject
    private BankWords bankWords;

    @Inject
    private Words words;

    @GET
    @NeedsScope(Scope.READ)
    public List<BankJson> all() {
        return listBanks.list().stream()
                .map(listed -> BankJson.of(listed.bank(), listed.stage()))
                .toList();
    }

    @GET
    @Path("{code}/balance")
    @NeedsScope(Scope.READ)
    public Response balance(@PathParam("code") String code, @QueryParam("by") @Nullable String by) {
        var wanted = by == null ? BankPeriod.WEEK.name() : by.toUpperCase(Locale.ROOT);
        if (!wanted.equals(BankPeriod.WEEK.name()) && !wanted.equals(BankPeriod.MONTH.name())) {
            return Problem.of(400, "Bad Request", "UNREADABLE", words.of("api.unreadable", words.of("api.balance.by")));
        }
        var balance = seeBalance.see(AskedBank.code(code), BankPeriod.valueOf(wanted));
        return Response.ok(new BalanceJson(
                        balance.bank().code().value(),
                        balance.by().name(),
                        balance.periods().stream()
                                .map(period -> new BalancePeriodJson(
                                        period.from().toString(), period.until().toString(), lines(period.lines())))
                                .toList(),
                        lines(balance.whole())))
                .build();
    }

    private List<BalanceLineJson> lines(List<SeeBalance.Line> lines) {
        return lines.stream()
                .map(line -> new BalanceLineJson(
                        line.organisation().value(),
                        line.agreed().count(),
                        line.agreed().of(),
                        days(line.used()),
                        days(line.ahead()),
                        line.quota().map(BanksResource::days).orElse(null),
                        line.difference().doubleValue(),
                        bankWords.difference(line.difference())))
                .toList();
    }

    private static double days(DeskDays days) {
        return days.halves() / 2.0;
    }
}
