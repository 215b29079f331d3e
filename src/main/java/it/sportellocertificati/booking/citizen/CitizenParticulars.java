package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.Particulars;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed of a citizen's booking: who, for whom, and how to reach them. Nothing of it may appear in a log, an engine variable or a
 * plain column.
 *
 * @param other the delegate, parent or guardian; none when the person comes
 * @param warnings what did not fit but was confirmed
 */
public record CitizenParticulars(
        String language,
        Person person,
        Applicant applicant,
        @Nullable Person other,
        CertificateUse use,
        @Nullable String useProof,
        @Nullable String email,
        @Nullable String telephone,
        List<Particulars.Warning> warnings) {

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    @Override
    public String toString() {
        return "CitizenParticulars[…]";
    }
}
