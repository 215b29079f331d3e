package it.sportellocertificati.booking.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen asks for, as typed. Wrong fields are named by these paths: {@code certificates}, {@code use}, {@code useProof},
 * {@code abroad}, {@code urgent}, {@code person.surname} …, {@code applicant}, {@code other.surname} …, {@code email}, {@code telephone},
 * {@code privacyRead}.
 *
 * @param language {@code it} or {@code en}; anything else is taken as Italian
 * @param certificates names of {@link it.sportellocertificati.common.CertificateType}
 * @param use name of {@link it.sportellocertificati.booking.CertificateUse}; none means an ordinary one
 * @param useProof what proves an exempt use, a case number for instance; may be left for the counter
 * @param applicant name of {@link Applicant}; none means the person
 * @param other the delegate, parent or guardian
 * @param confirmed keys of the warnings that the citizen has seen and confirmed: what was confirmed about the person says nothing about
 *     the delegate
 */
public record CitizenRequest(
        @Nullable String language,
        List<String> certificates,
        @Nullable String use,
        @Nullable String useProof,
        boolean abroad,
        boolean urgent,
        PersonDetails person,
        @Nullable String applicant,
        @Nullable PersonDetails other,
        @Nullable String email,
        @Nullable String telephone,
        boolean privacyRead,
        List<String> confirmed) {

    public CitizenRequest {
        certificates = List.copyOf(certificates);
        confirmed = List.copyOf(confirmed);
    }

    @Override
    public String toString() {
        return "CitizenRequest[…]";
    }
}
