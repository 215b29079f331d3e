package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.agreement.Desk;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.Problems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a booking may be made: staff book at their own desk, and a desk books what the agreement gives it (Art. 3). */
@Component
class WhereBooked {

    private final Agreements agreements;
    private final CurrentActor actor;

    WhereBooked(Agreements agreements, CurrentActor actor) {
        this.agreements = agreements;
        this.actor = actor;
    }

    /** @throws it.sportellocertificati.common.Rejected naming what is wrong */
    void check(Channel channel, @Nullable String desk, List<CertificateType> certificates) {
        Problems problems = new Problems();
        Optional<Desk> found =
                desk == null ? Optional.empty() : agreements.current().desk(desk);
        Actor who = actor.get();
        if (channel == Channel.PORTAL && desk != null || channel != Channel.PORTAL && found.isEmpty()) {
            problems.add("desk", "booking.desk.none");
        } else if (channel == Channel.DESK && !who.desk().equals(Optional.ofNullable(desk))) {
            problems.add("desk", "booking.desk.foreign", String.valueOf(desk));
        }
        if (found.isPresent() && !found.get().forCitizens().containsAll(certificates)) {
            problems.add("certificates", "booking.citizen.certificates.notHere");
        }
        problems.throwIfAny();
    }
}
