package it.sportellocertificati.web.portal;

import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.booking.citizen.CitizenTerms;
import it.sportellocertificati.delivery.CounterPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What pages say about the Procura and its counter; in the model of every page. */
@Component
class OfficeFacts {

    private final Agreements agreements;
    private final CounterPlace counter;
    private final ContactSettings contacts;
    private final CitizenTerms terms;

    OfficeFacts(Agreements agreements, CounterPlace counter, ContactSettings contacts, CitizenTerms terms) {
        this.agreements = agreements;
        this.counter = counter;
        this.contacts = contacts;
        this.terms = terms;
    }

    public String name() {
        return agreements.current().procura().name();
    }

    public String place() {
        return counter.address();
    }

    public List<String> hours() {
        return counter.hours(LocaleContextHolder.getLocale());
    }

    /** None where the office answers no calls. */
    public @Nullable String telephone() {
        String number = counter.telephone();
        return number == null || number.isBlank() ? null : number;
    }

    /** Until when, for how many days: as it is set. */
    public CitizenTerms terms() {
        return terms;
    }

    public ContactSettings contacts() {
        return contacts;
    }
}
