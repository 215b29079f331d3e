package it.sportellocertificati.agreement;

import it.sportellocertificati.common.PecAddress;
import java.util.Set;

/**
 * One of the two offices that signed the agreement.
 *
 * @param code {@code procura} or {@code camera}
 * @param name as it stands on letters
 * @param pec its certified mail address
 * @param circondario Belfiore codes of the comuni for which the Procura is competent; empty for the Camera
 * @param account the key of its mail account under {@code sportello.pec.accounts}
 */
public record Office(String code, String name, PecAddress pec, Set<String> circondario, String account) {

    public Office {
        circondario = Set.copyOf(circondario);
    }
}
