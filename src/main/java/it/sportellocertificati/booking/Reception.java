package it.sportellocertificati.booking;

import it.sportellocertificati.booking.entry.Repeats;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CurrentActor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Where bookings are made. Not transactional itself: of two equal requests at once one fails, and is then answered as a repeat. */
@Service
public class Reception {

    private final RequestRules rules;
    private final Repeats repeats;
    private final Registration registration;
    private final BookingStore store;
    private final CurrentActor actor;

    Reception(RequestRules rules, Repeats repeats, Registration registration, BookingStore store, CurrentActor actor) {
        this.rules = rules;
        this.repeats = repeats;
        this.registration = registration;
        this.store = store;
        this.actor = actor;
    }

    /**
     * Books. A repeat is answered before any rule is asked: what was booked in time is booked, whatever the day of the repeat.
     *
     * @param repeatKey the caller's idempotency key, if any
     * @throws it.sportellocertificati.common.Rejected naming every wrong field; nothing is recorded then
     * @throws it.sportellocertificati.common.Conflict when the key stood for another request
     */
    public BookingReceipt register(BookingRequest request, @Nullable String repeatKey) {
        Repeats.Key key = repeats.key(repeatKey, RequestText.of(request));
        Optional<BookingReceipt> before = repeated(key);
        if (before.isPresent()) {
            return before.get();
        }
        CheckedRequest checked = rules.check(request, actor.get());
        try {
            return registration.record(checked, key);
        } catch (DuplicateKeyException e) {
            return repeated(key).orElseThrow(() -> e);
        }
    }

    private Optional<BookingReceipt> repeated(Repeats.@Nullable Key key) {
        Optional<BookingNumber> number = key == null ? Optional.empty() : repeats.find(key);
        return number.map(n -> new BookingReceipt(n, store.get(n).particulars().warnings(), true));
    }
}
