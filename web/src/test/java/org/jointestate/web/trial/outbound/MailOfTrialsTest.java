package org.jointestate.web.trial.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.shared.outbox.Delivery;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.domain.trial.reminder.LeadLetter;
import org.jointestate.domain.trial.reminder.WriteLeadLetter;
import org.jointestate.domain.trial.survey.online.SurveyLetter;
import org.jointestate.domain.trial.survey.online.WriteSurveyLetter;
import org.jointestate.web.shared.Demonstration;
import org.jointestate.web.shared.Words;
import org.jointestate.web.shared.outbound.MailAccount;
import org.jointestate.web.shared.outbound.MailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What mails about trials say, as they arrive. */
class MailOfTrialsTest {

    private static final Instant NOW = Instant.parse("2019-11-01T07:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final EmailAddress TO = new EmailAddress("somebody@fire.example");
    private static final OutboxMessage MESSAGE = OutboxMessage.about("any", "any", "any", NOW);

    private final GreenMail inbox = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Demonstration demonstration = new Demonstration();
    private final List<String> takenBack = new ArrayList<>();

    @BeforeEach
    void start() {
        inbox.start();
    }

    @AfterEach
    void stop() {
        inbox.stop();
    }

    @Test
    void an_invitation_holds_the_code_and_a_reminder_holds_none_and_names_nobody_who_has_answered() throws Exception {
        assertEquals(new Delivery.Sent(), carry(letter(Optional.of("7GHJK-2MNPQ")), server(port())));
        assertEquals(new Delivery.Sent(), carry(letter(Optional.empty()), server(port())));

        assertTrue(inbox.waitForIncomingEmail(5_000, 2));
        var invitation = plain(0);
        assertTrue(invitation.contains("Your code is 7GHJK-2MNPQ. It works once."), invitation);
        assertTrue(invitation.contains("Please answer until Friday 8 November 2019."), invitation);
        assertEquals("What do you say about Shared office?", inbox.getReceivedMessages()[0].getSubject());
        var reminder = plain(1);
        assertFalse(reminder.contains("code is"), reminder);
        assertTrue(reminder.contains("nobody knows who has answered"), reminder);
        assertEquals(List.of(), takenBack);
    }

    @Test
    void mail_of_a_demonstration_says_so_in_its_subject() throws Exception {
        demonstration.isOn();

        carry(letter(Optional.empty()), server(port()));

        assertTrue(inbox.waitForIncomingEmail(5_000, 1));
        assertTrue(inbox.getReceivedMessages()[0].getSubject().startsWith("[Demonstration] "));
    }

    @Test
    void a_code_whose_mail_did_not_leave_is_taken_back() {
        var gone = port();
        inbox.stop();

        var delivery = carry(letter(Optional.of("7GHJK-2MNPQ")), server(gone));

        assertEquals(new Delivery.Failed("UNREACHABLE", true), delivery);
        assertEquals(List.of("7GHJK-2MNPQ"), takenBack);
    }

    @Test
    void without_a_mail_server_no_code_is_made() {
        assertEquals(
                new Delivery.NotNeeded("MAIL_OFF"),
                new SurveyMail(
                                content -> {
                                    throw new AssertionError("A code was made for a mail that cannot leave.");
                                },
                                takenBack::add,
                                new MailServer(Optional.empty()),
                                new Words(),
                                demonstration,
                                CLOCK)
                        .carry(MESSAGE));
    }

    @Test
    void the_morning_mail_counts_what_waits_in_each_trial_and_says_no_value() throws Exception {
        var letter = new LeadLetter(
                TO, List.of(new LeadLetter.Waiting("SHARED-OFFICE", "Shared office", 2, 1, 3, 40, true)));

        assertEquals(
                new Delivery.Sent(),
                new LeadMail(
                                content -> new WriteLeadLetter.Decision.Written(letter),
                                server(port()),
                                new Words(),
                                demonstration,
                                CLOCK)
                        .carry(MESSAGE));

        assertTrue(inbox.waitForIncomingEmail(5_000, 1));
        assertTrue(plain(0).contains("Shared office: 2 late, 1 due, 3 to look at. 40 days left. (invented)"), plain(0));
    }

    private Delivery carry(SurveyLetter letter, MailServer server) {
        return new SurveyMail(
                        content -> new WriteSurveyLetter.Decision.Written(letter),
                        takenBack::add,
                        server,
                        new Words(),
                        demonstration,
                        CLOCK)
                .carry(MESSAGE);
    }

    private static SurveyLetter letter(Optional<String> code) {
        return new SurveyLetter(TO, "Shared office", "Before", LocalDate.of(2019, 11, 8), false, code);
    }

    private int port() {
        return inbox.getSmtp().getPort();
    }

    private String plain(int number) throws Exception {
        return ((MimeMultipart) inbox.getReceivedMessages()[number].getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }

    private static MailServer server(int port) {
        return new MailServer(Optional.of(new MailAccount(
                "127.0.0.1",
                port,
                Optional.empty(),
                Optional.empty(),
                "desks@estate.example",
                false,
                Duration.ofSeconds(2))));
    }
}
