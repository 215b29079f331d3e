package it.sportellocertificati.platform.identity;

import it.sportellocertificati.agreement.Administration;
import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.platform.identity.OfficeGroup.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The groups that there have to be: the fixed ones, and one for every desk and administration of the agreement. */
@Component
class OfficeGroups {

    static final String ADMINISTRATORS = "camunda-admin";

    private static final List<OfficeGroup> FIXED = List.of(
            new OfficeGroup("procura-clerks", "Procura: addetti al casellario", Role.CLERKS),
            new OfficeGroup("procura-managers", "Procura: dirigenti", Role.MANAGERS),
            new OfficeGroup("procuratori", "Procuratori della Repubblica", Role.PROSECUTORS),
            new OfficeGroup("auditors", "Revisori", Role.AUDITORS),
            new OfficeGroup(ADMINISTRATORS, "Amministratori del sistema", Role.ADMINISTRATORS));

    private final Agreements agreements;
    private final Clock clock;

    OfficeGroups(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /** In a fixed order; administrations that have ended keep their group, since their bookings may still be open. */
    List<OfficeGroup> all() {
        var agreement = agreements.current();
        var desks =
                agreement.desks().stream().map(desk -> new OfficeGroup("desk-" + desk.code(), desk.name(), Role.DESK));
        var administrations = agreement.administrations().stream().map(this::group);
        return Stream.of(FIXED.stream(), desks, administrations)
                .flatMap(groups -> groups)
                .toList();
    }

    private OfficeGroup group(Administration administration) {
        return new OfficeGroup(
                "administration-" + administration.ipa().toLowerCase(Locale.ROOT),
                administration.nameOn(LocalDate.now(clock.withZone(RomeTime.ZONE))),
                Role.ADMINISTRATION);
    }
}
