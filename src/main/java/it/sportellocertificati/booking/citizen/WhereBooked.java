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

    /**
     * @param desk code of the computer's desk; a citizen on the portal books from home, even on such a computer
     * @return the desk at which it is booked; none from home
     * @throws it.sportellocertificati.common.Rejected naming what is wrong
     */
    @Nullable
    String check(Channel channel, @Nullable String desk, List<CertificateType> certificates) {
        if (channel == Channel.PORTAL) {
            return null;
        }
        Problems problems = new Problems();
        Optional<Desk> found =
                desk == null ? Optional.empty() : agreements.current().desk(desk);
        Actor who = actor.get();
        if (found.isEmpty()) {
            problems.add("desk", "booking.desk.none");
        } else if (channel == Channel.DESK && !who.desk().equals(Optional.ofNullable(desk))) {
            problems.add("desk", "booking.desk.foreign", String.valueOf(desk));
        }
        if (found.isPresent() && !found.get().forCitizens().containsAll(certificates)) {
            problems.add("certificates", "booking.citizen.certificates.notHere");
        }
        problems.throwIfAny();
        return desk;
    }
}
