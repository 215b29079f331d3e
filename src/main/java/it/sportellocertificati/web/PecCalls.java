package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.pec.Mailroom;
import it.sportellocertificati.pec.MessageFilter;
import it.sportellocertificati.pec.MessagePage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What passed through the certified mailboxes, by metadata alone. */
@RestController
@RequestMapping("/api/v1/pec/messages")
@Tag(name = "Posta certificata")
class PecCalls {

    private static final int USUAL_SIZE = 50;

    private final Mailroom mailroom;
    private final Rights rights;

    PecCalls(Mailroom mailroom, Rights rights) {
        this.mailroom = mailroom;
        this.rights = rights;
    }

    @GetMapping
    @Operation(
            summary = "Elenca i messaggi di posta certificata",
            description =
                    "For the Procura's manager and the administrator: every message sent or read, newest first, without addresses, subjects or texts.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.NOT_ALLOWED})
    MessagePage messages(
            @Parameter(description = "`procura` or `camera`") @RequestParam(required = false) @Nullable String box,
            @Parameter(description = "LETTER for ours, a kind of receipt, or what came in")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "From 0") @RequestParam(required = false) @Nullable Integer page,
            @Parameter(description = "50 unless told, at most 200") @RequestParam(required = false) @Nullable
                    Integer size) {
        rights.require(who -> who.isManager() || who.isAdmin());
        MessageFilters.check(mailroom.accounts(), box, kind, state);
        return mailroom.messages(
                new MessageFilter(box, kind, state, page == null ? 0 : page, size == null ? USUAL_SIZE : size));
    }
}
