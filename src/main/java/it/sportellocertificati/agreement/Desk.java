package it.sportellocertificati.agreement;

import it.sportellocertificati.common.CertificateType;
import java.util.Set;

/**
 * A desk of the Camera with its workstation (PDL, Art. 1).
 *
 * @param code for instance {@code lucca}; its staff is in the group {@code desk-lucca}
 * @param administration IPA code of the Camera to which it belongs
 * @param forAdministrations what it may book for public administrations (Art. 4)
 * @param forCitizens what it may book for citizens (Art. 3)
 */
public record Desk(
        String code,
        String name,
        String administration,
        Set<CertificateType> forAdministrations,
        Set<CertificateType> forCitizens) {

    public Desk {
        forAdministrations = Set.copyOf(forAdministrations);
        forCitizens = Set.copyOf(forCitizens);
    }
}
