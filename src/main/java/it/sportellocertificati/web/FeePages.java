package it.sportellocertificati.web;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.FeeQuestion;
import it.sportellocertificati.booking.Fees;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.common.RomeTime;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a certificate costs today, for whoever asks on the telephone, at a desk or at home. It asks nothing about anybody, so the answer
 * may stand in the address and be sent on.
 */
@Controller
class FeePages {

    private final Fees fees;
    private final Exemptions exemptions;
    private final MessageSource messages;
    private final Clock clock;

    FeePages(Fees fees, Exemptions exemptions, MessageSource messages, Clock clock) {
        this.fees = fees;
        this.exemptions = exemptions;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("certificates")
    Map<CertificateType, String> certificates() {
        return texts(CertificateType.values(), "booking.type.");
    }

    @ModelAttribute("uses")
    Map<CertificateUse, String> uses() {
        return texts(CertificateUse.values(), "booking.use.");
    }

    private <T extends Enum<T>> Map<T, String> texts(T[] values, String prefix) {
        Map<T, String> texts = new LinkedHashMap<>();
        for (T value : values) {
            texts.put(value, text(prefix + value.name()));
        }
        return texts;
    }

    private String text(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }

    @GetMapping("/costi")
    String price(
            @RequestParam(name = "certificato", defaultValue = "CASELLARIO") CertificateType certificate,
            @RequestParam(name = "uso", defaultValue = "ORDINARY") CertificateUse use,
            @RequestParam(name = "urgente", defaultValue = "false") boolean urgent,
            @RequestParam(name = "pagine", defaultValue = "1") String pages,
            Model page,
            HttpServletResponse response) {
        LocalDate today = LocalDate.now(clock.withZone(RomeTime.ZONE));
        page.addAttribute("certificate", certificate);
        page.addAttribute("use", use);
        page.addAttribute("urgent", urgent);
        page.addAttribute("pages", pages);
        page.addAttribute(
                "today", today.format(DateTimeFormatter.ofPattern("d MMMM yyyy", LocaleContextHolder.getLocale())));
        page.addAttribute("exemptions", exemptions.all());
        page.addAttribute("mostPages", FeeQuestion.MOST_PAGES);
        if (use != CertificateUse.ORDINARY) {
            page.addAttribute("proof", text("booking.proof." + use));
        }
        try {
            page.addAttribute("quote", fees.quote(new FeeQuestion(certificate, use, today, urgent, number(pages))));
        } catch (Rejected wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            FieldProblem problem = wrong.problems().get(0);
            page.addAttribute("wrong", text(problem.code(), problem.args().toArray()));
        }
        return "fees";
    }

    /** What is no number is answered like a number that makes no sense. */
    private static int number(String pages) {
        try {
            return Integer.parseInt(pages.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
