package it.sportellocertificati.web;

import it.sportellocertificati.mail.Post;
import it.sportellocertificati.pec.Mailroom;
import it.sportellocertificati.pec.MessageFilter;
import it.sportellocertificati.pec.MessagePage;
import it.sportellocertificati.pec.PecMessageRow;
import it.sportellocertificati.pec.ReceiptKind;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which a manager sees at a glance whether the certified mail goes, and every message by its metadata. Only
 * managers and administrators pass its door.
 */
@Controller
class MailPages {

    private static final int SIZE = 25;
    private static final Duration LOST_FOR = Duration.ofDays(30);

    private final Mailroom mailroom;
    private final MailboxViews mailboxes;
    private final Post post;
    private final ProblemWriter words;
    private final Clock clock;

    MailPages(Mailroom mailroom, MailboxViews mailboxes, Post post, ProblemWriter words, Clock clock) {
        this.post = post;
        this.mailroom = mailroom;
        this.mailboxes = mailboxes;
        this.words = words;
        this.clock = clock;
    }

    /** One row, in words. */
    record Row(String at, String account, String kind, String state, String signature, PecMessageRow message) {

        /** The booking's number; mail that belongs to none is filed under its mailbox. */
        public @Nullable String booking() {
            return message.dossier().startsWith("mailbox/") ? null : message.dossier();
        }
    }

    /** A mail to a citizen that did not arrive, in words. */
    record Lost(
            String at,
            String booking,
            String about,
            String state,
            @Nullable Integer code) {}

    @GetMapping("/posta")
    String mail(
            @RequestParam(defaultValue = "") String casella,
            @RequestParam(defaultValue = "") String tipo,
            @RequestParam(defaultValue = "") String stato,
            @RequestParam(defaultValue = "0") int pagina,
            Model model) {
        int page = Math.max(0, pagina);
        MessagePage found = mailroom.messages(new MessageFilter(given(casella), given(tipo), given(stato), page, SIZE));
        List<MailboxView> accounts = mailboxes.all();
        model.addAttribute("mailboxes", accounts);
        model.addAttribute("asOf", Moments.of(clock.instant()));
        model.addAttribute("rows", found.rows().stream().map(this::row).toList());
        model.addAttribute("total", found.total());
        model.addAttribute("page", page);
        model.addAttribute("pages", (found.total() + SIZE - 1) / SIZE);
        model.addAttribute("casella", casella);
        model.addAttribute("tipo", tipo);
        model.addAttribute("stato", stato);
        model.addAttribute("lost", lost());
        model.addAttribute("kinds", kinds());
        model.addAttribute("states", states());
        return "mail";
    }

    /** As long as a certificate waits at the counter. */
    private List<Lost> lost() {
        return post.undelivered(clock.instant().minus(LOST_FOR)).stream()
                .map(note -> new Lost(
                        Moments.of(note.at()),
                        note.dossier(),
                        words.text("web.note." + note.about(), List.of()),
                        words.text("web.mail." + note.state(), List.of()),
                        note.code()))
                .toList();
    }

    private Row row(PecMessageRow message) {
        return new Row(
                Moments.of(message.at()),
                words.text("web.account." + message.box(), List.of()),
                kind(message.kind()),
                words.text(
                        "web.mail." + (message.kind().equals(message.state()) ? "read" : message.state()), List.of()),
                message.verdict() == null ? "–" : words.text("web.verdict." + message.verdict(), List.of()),
                message);
    }

    private Map<String, String> kinds() {
        Map<String, String> choices = new LinkedHashMap<>();
        MessageFilters.KINDS.forEach(name -> choices.put(name, kind(name)));
        return choices;
    }

    private Map<String, String> states() {
        Map<String, String> choices = new LinkedHashMap<>();
        MessageFilters.STATES.forEach(name -> choices.put(name, words.text("web.mail." + name, List.of())));
        return choices;
    }

    private String kind(String name) {
        boolean receipt = Arrays.stream(ReceiptKind.values()).map(Enum::name).anyMatch(name::equals);
        return words.text((receipt ? "web.receipt." : "web.mail.") + name, List.of());
    }

    private static @Nullable String given(String filter) {
        return filter.isBlank() ? null : filter;
    }
}
