package it.sportellocertificati.booking.citizen;

import org.jspecify.annotations.Nullable;

/** What is sealed of a call. */
record CallSheet(
        String surname,
        String givenNames,
        String telephone,
        String language,
        @Nullable String lastDay) {

    static @Nullable CallSheet of(CitizenBooking booking) {
        CitizenParticulars particulars = booking.particulars();
        if (particulars == null || particulars.telephone() == null) {
            return null;
        }
        CollectionDeadlines collection = booking.collection();
        return new CallSheet(
                particulars.person().surname(),
                particulars.person().givenNames(),
                particulars.telephone(),
                particulars.language(),
                collection == null ? null : collection.lastDay().toString());
    }

    @Override
    public String toString() {
        return "CallSheet[…]";
    }
}
