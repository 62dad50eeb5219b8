package org.jointestate.web.shared.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.jointestate.domain.shared.outbox.Delivery;
import org.jointestate.web.shared.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Hands mail to the mail server of the settings by Jakarta Mail. Nothing here throws for what a server may do: it is down, silent, or says
 * no, and each is an outcome by which the outbox knows whether to try again.
 */
@ApplicationScoped
public class MailServer {

    private final Optional<MailAccount> account;

    public MailServer() {
        this(MailAccount.from(Setting::of));
    }

    public MailServer(Optional<MailAccount> account) {
        this.account = account;
    }

    /** Where mail goes; nothing when mail is off. */
    public Optional<MailAccount> account() {
        return account;
    }

    public Delivery send(Mail mail) {
        if (account.isEmpty()) {
            return new Delivery.NotNeeded("MAIL_OFF");
        }
        var to = account.get();
        var session = Session.getInstance(properties(to));
        try (var transport = session.getTransport()) {
            connect(transport, to);
            return send(mail, to, session, transport);
        } catch (AuthenticationFailedException refused) {
            return new Delivery.Failed("SIGN_IN_REFUSED", true);
        } catch (MessagingException unreachable) {
            return new Delivery.Failed(why(unreachable), true);
        }
    }

    /** An administrator has to know where to look; the server's own words may hold addresses, so they stay here. */
    private static String why(MessagingException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "TLS_FAILED";
            }
            if (cause instanceof SocketTimeoutException) {
                return "TOO_SLOW";
            }
        }
        return String.valueOf(failure.getMessage()).contains("STARTTLS") ? "NO_TLS" : "UNREACHABLE";
    }

    private static void connect(Transport transport, MailAccount account) throws MessagingException {
        transport.connect(
                account.host(),
                account.port(),
                account.user().orElse(null),
                account.password().orElse(null));
    }

    private static Delivery send(Mail mail, MailAccount account, Session session, Transport transport) {
        try {
            transport.sendMessage(
                    message(mail, account, session),
                    new Address[] {new InternetAddress(mail.to().value(), true)});
            return new Delivery.Sent();
        } catch (SendFailedException refused) {
            // The server answers here for this one address: for ever, or for now.
            var never = refused.getInvalidAddresses();
            return never != null && never.length > 0
                    ? new Delivery.Refused("ADDRESS_REFUSED")
                    : new Delivery.Failed("NOT_TAKEN", false);
        } catch (MessagingException brokeOff) {
            return new Delivery.Failed("BROKE_OFF", true);
        }
    }

    private static Properties properties(MailAccount account) {
        var patience = Long.toString(account.patience().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.auth", Boolean.toString(account.user().isPresent()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (account.encryptedFromTheStart()) {
            properties.setProperty("mail.smtp.ssl.enable", "true");
        } else if (account.startTls()) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        return properties;
    }

    private static MimeMessage message(Mail mail, MailAccount account, Session session) throws MessagingException {
        var message = new Marked(session, "<%s@%s>".formatted(mail.mark(), account.domain()));
        message.setFrom(new InternetAddress(account.from(), true));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.to().value(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.written()));
        message.setHeader("Auto-Submitted", "auto-generated");
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(mail.plain(), "text/plain; charset=UTF-8"));
        parts.addBodyPart(part(mail.html(), "text/html; charset=UTF-8"));
        message.setContent(
                mail.calendar().isEmpty() ? parts : with(mail.calendar().get(), parts));
        message.saveChanges();
        return message;
    }

    /** A single event is one more form of what the mail says; several are a file beside it, which every reader of mail shows. */
    private static MimeMultipart with(Mail.CalendarPart calendar, MimeMultipart forms) throws MessagingException {
        var object = part(calendar.text(), "text/calendar; charset=UTF-8; method=" + calendar.method());
        if (calendar.file().isEmpty()) {
            forms.addBodyPart(object);
            return forms;
        }
        object.setDisposition(Part.ATTACHMENT);
        object.setFileName(calendar.file().get());
        var mixed = new MimeMultipart("mixed");
        var text = new MimeBodyPart();
        text.setContent(forms);
        mixed.addBodyPart(text);
        mixed.addBodyPart(object);
        return mixed;
    }

    /** In Base64: lines of a calendar must arrive with the ends they have. */
    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new jakarta.activation.DataHandler(new Bytes(text.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setDisposition(Part.INLINE);
        return part;
    }

    /** A message whose id is ours: the library would make a new one each time it is written. */
    private static final class Marked extends MimeMessage {

        private final String mark;

        Marked(Session session, String mark) {
            super(session);
            this.mark = mark;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", mark);
        }
    }
}
