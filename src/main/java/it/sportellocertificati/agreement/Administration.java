package it.sportellocertificati.agreement;

import it.sportellocertificati.common.PecAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public administration that may book certificates and receives them at a registered address (Art. 9). Its names
 * are dated and follow each other without a gap: the first one begins and the last one ends its life.
 *
 * @param ipa its code in the Indice delle Pubbliche Amministrazioni, lower case
 * @param names in the order of time, never empty
 * @param addresses registered addresses, the preferred one first
 * @param successorIpa the administration that took its place when it ended
 */
public record Administration(
        String ipa,
        List<DatedName> names,
        List<DatedAddress> addresses,
        @Nullable String successorIpa) {

    /** What an administration was called, and when. */
    public record DatedName(String name, Period period) {}

    /** A registered address, and when it counts as such. */
    public record DatedAddress(PecAddress pec, Period period) {}

    public Administration {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
    }

    /** Its name on that day; outside its life the nearest one, so that old papers can still be named. */
    public String nameOn(LocalDate day) {
        String nearest = names.get(0).name();
        for (DatedName dated : names) {
            if (!day.isBefore(dated.period().from())) {
                nearest = dated.name();
            }
        }
        return nearest;
    }

    public boolean inForceOn(LocalDate day) {
        return life().contains(day);
    }

    /** The address to which certificates go on that day. */
    public Optional<PecAddress> deliveryAddressOn(LocalDate day) {
        return addressesOn(day).stream().findFirst();
    }

    /** All the addresses registered on that day, the preferred one first. */
    public List<PecAddress> addressesOn(LocalDate day) {
        return addresses.stream()
                .filter(address -> address.period().contains(day))
                .map(DatedAddress::pec)
                .toList();
    }

    public Optional<String> successor() {
        return Optional.ofNullable(successorIpa);
    }

    Period life() {
        return new Period(
                names.get(0).period().from(),
                names.get(names.size() - 1).period().until());
    }
}
