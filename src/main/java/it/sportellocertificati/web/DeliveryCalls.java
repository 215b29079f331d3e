package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.delivery.MessagePurpose;
import it.sportellocertificati.delivery.Resolution;
import it.sportellocertificati.delivery.Resolutions;
import it.sportellocertificati.delivery.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A message that did not arrive: what the provider says, and how a person goes on. */
@RestController
@RequestMapping("/api/v1/bookings/{number}/deliveries/{purpose}")
@Tag(name = "Consegne")
class DeliveryCalls {

    private final Resolutions resolutions;
    private final DeliveryViews views;
    private final Rights rights;

    DeliveryCalls(Resolutions resolutions, DeliveryViews views, Rights rights) {
        this.resolutions = resolutions;
        this.views = views;
        this.rights = rights;
    }

    /**
     * How to go on.
     *
     * @param address for SEND_AGAIN: another registered address; absent means the same as before
     * @param note for HAND_OVER: to whom, when and how
     * @param state the state that was read before deciding; when it has changed since, nothing is recorded
     * @param attempt the attempt that was read, likewise
     */
    record Choice(
            @Nullable Resolution choice,
            @Nullable String address,
            @Nullable String note,
            @Nullable DeliveryState state,
            @Nullable Integer attempt) {}

    @GetMapping
    @Operation(
            summary = "Legge una consegna",
            description =
                    "For whoever has its task: the requester for the NOTICE, clerks for REFUSAL and CERTIFICATE. With the provider's own words, if it gave any, and the registered addresses in force.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    DeliveryView read(@PathVariable String number, @PathVariable MessagePurpose purpose) {
        BookingNumber booking = BookingNumber.parse(number);
        rights.requireSender(booking, purpose);
        return views.of(booking, purpose);
    }

    @PutMapping("/resolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Registra come proseguire",
            description =
                    "`choice` is SEND_AGAIN, WAIT or HAND_OVER, and `state` and `attempt` are those read before. It takes effect when the task is completed; if news has come meanwhile, both steps answer `delivery.changed`.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void resolve(@PathVariable String number, @PathVariable MessagePurpose purpose, @RequestBody Choice choice) {
        BookingNumber booking = BookingNumber.parse(number);
        rights.requireSender(booking, purpose);
        resolutions.decide(
                booking,
                purpose,
                choice.choice(),
                choice.address(),
                choice.note(),
                new Shown(choice.state(), choice.attempt()));
    }
}
