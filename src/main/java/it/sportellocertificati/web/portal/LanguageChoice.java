package it.sportellocertificati.web.portal;

import java.util.Locale;

/**
 * One entry of the language switch.
 *
 * @param link this page in that language
 */
record LanguageChoice(String code, String name, String link, boolean current) {

    static LanguageChoice of(Locale language, String link, Locale current) {
        return new LanguageChoice(
                language.getLanguage(),
                language.equals(Locale.ITALIAN) ? "Italiano" : "English",
                link,
                language.getLanguage().equals(current.getLanguage()));
    }
}
