package it.sportellocertificati.web.portal;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The declaration of accessibility (L. 4/2004 art. 3-quater) and the privacy notice (GDPR art. 13), each written in both languages. */
@Controller
class StatementPages {

    private final KioskSettings kiosks;

    StatementPages(KioskSettings kiosks) {
        this.kiosks = kiosks;
    }

    @GetMapping("/accessibilita")
    String accessibility(Locale language) {
        return "portal/accessibility_" + language.getLanguage();
    }

    @GetMapping("/privacy")
    String privacy(Model page, Locale language) {
        page.addAttribute("kiosks", kiosks);
        return "portal/privacy_" + language.getLanguage();
    }
}
