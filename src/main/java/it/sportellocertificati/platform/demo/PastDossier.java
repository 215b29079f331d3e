package it.sportellocertificati.platform.demo;

import it.sportellocertificati.booking.citizen.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's booking of the past and what became of it, planned before anything is written.
 *
 * @param staff the desk's demo user who typed it; none where the citizen did
 * @param person any number, for {@link InventedPeople}
 * @param delegated whether another person of them asks and collects
 * @param preparedAt when the clerk issued or declined it; of a booking taken back before, when that would have been
 * @param closedAt when it was collected, taken back, declined or given up
 */
record PastDossier(
        Instant bookedAt,
        Channel channel,
        @Nullable Staff staff,
        @Nullable String desk,
        List<String> certificates,
        @Nullable String use,
        boolean urgent,
        boolean abroad,
        boolean delegated,
        int person,
        Contact contact,
        Instant preparedAt,
        Instant closedAt,
        End end) {

    PastDossier {
        certificates = List.copyOf(certificates);
    }

    enum End {
        COLLECTED,
        EXPIRED,
        DECLINED,
        CANCELLED
    }

    enum Contact {
        MAIL,
        /** An address to which nothing can be brought. */
        BROKEN_MAIL,
        TELEPHONE,
        NONE
    }

    boolean wasPrepared() {
        return !closedAt.isBefore(preparedAt);
    }
}
