package org.jointestate.web.booking.bank;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jointestate.domain.booking.bank.SeeBalance;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Demonstration;

/** The balance of a bank as a CSV file: the same rows as on the page. */
public class BalanceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SYNTHETIC = "SYNTHETIC";

    @Inject
    private transient SeeBalance seeBalance;

    @Inject
    private transient BankWords bankWords;

    @Inject
    private transient Demonstration demonstration;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var balance = seeBalance.see(AskedBank.code(asked(request, "bank")), AskedBank.by(asked(request, "by")));
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"%s%s-balance.csv\""
                            .formatted(
                                    demonstration.isSynthetic() ? SYNTHETIC + "-" : "",
                                    balance.bank().code()));
            write(balance, response.getWriter());
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String asked(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("").strip();
    }

    private void write(SeeBalance.Balance balance, Appendable out) throws IOException {
        var printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(
                "bank",
                "by",
                "from",
                "to",
                "organisation",
                "share",
                "share-of",
                "used",
                "booked-ahead",
                "quota",
                "difference",
                "in-words",
                "synthetic");
        for (var period : balance.periods()) {
            for (var line : period.lines()) {
                printer.printRecord(
                        balance.bank().code(),
                        balance.by(),
                        period.from(),
                        period.until().minusDays(1),
                        line.organisation(),
                        line.agreed().count(),
                        line.agreed().of(),
                        line.used(),
                        line.ahead(),
                        line.quota().map(Object::toString).orElse(""),
                        line.difference().toPlainString(),
                        bankWords.difference(line.difference()),
                        demonstration.isSynthetic() ? SYNTHETIC : "");
            }
        }
        printer.flush();
    }
}
