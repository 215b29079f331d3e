package it.sportellocertificati.simulator;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Lets the person who tries the demo write as an administration, for instance its own notice by Art. 10. */
@Controller
@SimulatorOnly
@RequestMapping("/simulatore/scrivi")
class CompositionPage {

    private static final String VIEW = "simulatore/compose";

    private final EmbeddedProvider provider;
    private final SimulatorSettings settings;
    private final Clock clock;

    CompositionPage(EmbeddedProvider provider, SimulatorSettings settings, Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.clock = clock;
    }

    @ModelAttribute("mailboxes")
    List<Mailbox> mailboxes() {
        return provider.mailboxes();
    }

    @GetMapping
    String blank(
            @RequestParam(defaultValue = "") String da, @RequestParam(defaultValue = "") String numero, Model model) {
        String number = numero.trim();
        model.addAttribute("composition", new Composition(da, office(), subject(number), text(number)));
        model.addAttribute("problems", Map.of());
        return VIEW;
    }

    @PostMapping
    String send(Composition composition, Model model, HttpServletResponse response) {
        Map<String, String> problems = composition.problems();
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("composition", composition);
            model.addAttribute("problems", problems);
            return VIEW;
        }
        provider.send(composition.sender(), List.of(composition.recipient()), composition.toMime(clock.instant()));
        String sender = composition.sender().toLowerCase(Locale.ROOT);
        // By the address and not by a flash attribute, which would open a session.
        return "redirect:/simulatore/caselle/" + UriUtils.encodePathSegment(sender, StandardCharsets.UTF_8)
                + "?inviato";
    }

    /** The casellario's mailbox, to which notices go. */
    private String office() {
        SimulatorSettings.Account account = settings.accounts().get("procura");
        return account == null ? "" : account.address();
    }

    private static String subject(String number) {
        return number.isEmpty() ? "" : "Prenotazione " + number + ": comunicazione ai sensi dell'art. 10";
    }

    private static String text(String number) {
        return number.isEmpty()
                ? ""
                : "Si comunica che questa amministrazione ha prenotato un certificato.\n\nNumero di prenotazione: "
                        + number + "\n\nDistinti saluti\n";
    }
}
