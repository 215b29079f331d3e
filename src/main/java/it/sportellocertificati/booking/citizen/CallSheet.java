package it.sportellocertificati.booking.citizen;

import org.jspecify.annotations.Nullable;

/**
 * What is sealed of a call.
 *
 * @param onBehalfOf surname and given names of the person whom the certificate is about, where somebody else booked
 */
record CallSheet(
        String surname,
        String givenNames,
        @Nullable String onBehalfOf,
        String telephone,
        String language,
        @Nullable String lastDay) {

    /** Whoever booked is called: the telephone is theirs, and a child or a ward would be asked for in vain. */
    static @Nullable CallSheet of(CitizenBooking booking) {
        CitizenParticulars particulars = booking.particulars();
        if (particulars == null || particulars.telephone() == null) {
            return null;
        }
        CollectionDeadlines collection = booking.collection();
        Person about = particulars.person();
        Person booked = particulars.other();
        Person called = booked == null ? about : booked;
        return new CallSheet(
                called.surname(),
                called.givenNames(),
                booked == null ? null : about.surname() + " " + about.givenNames(),
                particulars.telephone(),
                particulars.language(),
                collection == null ? null : collection.lastDay().toString());
    }

    @Override
    public String toString() {
        return "CallSheet[…]";
    }
}
