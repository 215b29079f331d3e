package it.sportellocertificati.web.portal;

import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.delivery.CounterPlace;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What pages say about the Procura and its counter; in the model of every page. */
@Component
class OfficeFacts {

    private final Agreements agreements;
    private final CounterPlace counter;
    private final ContactSettings contacts;
    private final LocalTime urgentUntil;

    OfficeFacts(
            Agreements agreements,
            CounterPlace counter,
            ContactSettings contacts,
            @Value("${sportello.deadlines.urgent-until:10:00}") LocalTime urgentUntil) {
        this.agreements = agreements;
        this.counter = counter;
        this.contacts = contacts;
        this.urgentUntil = urgentUntil;
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

    /** Until when an urgent request is prepared on the same working day. */
    public LocalTime urgentUntil() {
        return urgentUntil;
    }

    public ContactSettings contacts() {
        return contacts;
    }
}
