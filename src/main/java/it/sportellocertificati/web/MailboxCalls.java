package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The health of the certified mailboxes, for programs and for Cockpit. */
@RestController
@RequestMapping("/api/v1/pec/mailboxes")
@Tag(name = "Posta certificata")
class MailboxCalls {

    private final MailboxViews views;
    private final Rights rights;

    MailboxCalls(MailboxViews views, Rights rights) {
        this.views = views;
        this.rights = rights;
    }

    @GetMapping
    @Operation(
            summary = "Dice come stanno le caselle di posta certificata",
            description =
                    "For the Procura's manager and the administrator: last contacts, queue, oldest letter without a receipt, messages set aside and the alarm of every account, with a word for the whole: `WELL`, `LOGIN_REFUSED`, `UNREACHABLE`, `QUEUE_STUCK`, `SILENT`, `NOT_TOLD`, `RECEIPTS_DISBELIEVED` or `WAITING`.")
    @Refuses(ProblemKind.NOT_ALLOWED)
    List<MailboxView> mailboxes() {
        rights.require(who -> who.isManager() || who.isAdmin());
        return views.all();
    }
}
