package it.sportellocertificati.web.portal;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The declaration of accessibility (L. 4/2004 art. 3-quater) and the privacy notice (GDPR art. 13), each written in both languages. */
@Controller
class StatementPages {

    @GetMapping("/accessibilita")
    String accessibility(Locale language) {
        return "portal/accessibility_" + language.getLanguage();
    }

    @GetMapping("/privacy")
    String privacy(Locale language) {
        return "portal/privacy_" + language.getLanguage();
    }
}
