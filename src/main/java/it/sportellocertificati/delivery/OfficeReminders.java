package it.sportellocertificati.delivery;

import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.mail.Note;
import it.sportellocertificati.mail.Post;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Reminds an office of a deadline of the report by ordinary mail to the office's own address, {@code sportello.report.reminders.procura}
 * and {@code .camera}. Where none is set nothing is sent: the task in the Tasklist tells by itself.
 */
@Component
public class OfficeReminders {

    /** How the codes of what such notes are about begin: when one fails nobody has to call, since the task is there to be seen. */
    static final String ABOUT = "report.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ITALIAN);

    private final Post post;
    private final MessageSource messages;
    private final Map<Office, Optional<PecAddress>> addresses;

    /** Of which office the deadline is. */
    public enum Office {
        PROCURA,
        CAMERA
    }

    /** @throws it.sportellocertificati.common.InvalidValue when an address that is set is none */
    OfficeReminders(Post post, MessageSource messages, Environment settings) {
        this.post = post;
        this.messages = messages;
        this.addresses = Map.of(
                Office.PROCURA, address(settings, "procura"),
                Office.CAMERA, address(settings, "camera"));
    }

    private static Optional<PecAddress> address(Environment settings, String office) {
        return Optional.ofNullable(settings.getProperty("sportello.report.reminders." + office))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(PecAddress::parse);
    }

    /**
     * @param edition key of the edition
     * @param what code of the work that is due: {@code chapter}, {@code answer}, {@code review}, {@code approval}
     * @param name title of the chapter, or of the edition
     * @param past whether the day is over
     */
    public void remind(Office office, String edition, String what, String name, LocalDate day, boolean past) {
        addresses.getOrDefault(office, Optional.empty()).ifPresent(address -> {
            String key = "letter.reminder." + what + (past ? ".late" : ".due");
            Object[] facts = {name, DAY.format(day)};
            post.send(new Note(
                    edition,
                    ABOUT + what,
                    address.value(),
                    Locale.ITALIAN,
                    messages.getMessage(key, facts, Locale.ITALIAN),
                    messages.getMessage("letter.reminder.text", facts, Locale.ITALIAN),
                    List.of()));
        });
    }
}
