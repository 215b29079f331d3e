package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.delivery.AnnouncementChoice;
import it.sportellocertificati.delivery.Announcements;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.course.PushChoice;
import it.sportellocertificati.report.course.PushDecisions;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.publication.Publications;
import it.sportellocertificati.report.publication.PublishedVersion;
import it.sportellocertificati.report.publication.PushFault;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What became of an approved edition on its way to readers, and how the manager goes on where it did not get there. */
@RestController
@RequestMapping("/api/v1/reports/{edition}")
@Tag(name = "Bilancio sociale")
class ReportCourseCalls {

    private final Editions editions;
    private final Publications publications;
    private final PushDecisions pushes;
    private final Announcements announcements;
    private final Rights rights;
    private final MessageSource messages;

    ReportCourseCalls(
            Editions editions,
            Publications publications,
            PushDecisions pushes,
            Announcements announcements,
            Rights rights,
            MessageSource messages) {
        this.editions = editions;
        this.publications = publications;
        this.pushes = pushes;
        this.announcements = announcements;
        this.rights = rights;
        this.messages = messages;
    }

    /**
     * @param fault why the last copy failed; none when it did not
     * @param page where readers find it already
     */
    record PushView(
            int version,
            Instant publishedAt,
            @Nullable Instant pushedAt,
            @Nullable PushFault fault,
            @Nullable String faultText,
            String page) {}

    record PushWord(@Nullable PushChoice choice, @Nullable String note) {}

    record AnnouncementWord(
            @Nullable AnnouncementChoice choice, @Nullable String note) {}

    record Recipient(String address, String stateText, boolean reached, int attempt, Instant at) {}

    record AnnouncementView(int version, List<Recipient> recipients) {}

    @GetMapping("/push")
    @Operation(
            summary = "Legge come è andata la copia sul sito",
            description = "For managers: the present version of the edition, when it was copied, or why it was not.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    PushView push(@PathVariable String edition, Locale locale) {
        rights.require(Actor::isManager);
        EditionKey key = EditionKey.parse(edition);
        PublishedVersion version = publications.versions(key).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("report.edition.unknown"));
        PushFault fault = version.fault();
        return new PushView(
                version.version(),
                version.publishedAt(),
                version.pushedAt(),
                fault,
                fault == null ? null : messages.getMessage("report.push." + fault, null, locale),
                "/bilancio-sociale/" + key.year() + "/" + key.kind().path());
    }

    @PutMapping("/push/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Registra come si prosegue dopo una copia non riuscita",
            description =
                    "For managers. `choice` is AGAIN, or BY_HAND with a `note`; it takes effect when the task is completed.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void decide(@PathVariable String edition, @RequestBody PushWord word) {
        rights.require(Actor::isManager);
        EditionKey key = EditionKey.parse(edition);
        pushes.decide(key, editions.get(key).version(), word.choice(), word.note());
    }

    @GetMapping("/announcement")
    @Operation(
            summary = "Legge chi è stato avvisato della pubblicazione",
            description = "For managers: every stakeholder with the state of the newest letter.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    AnnouncementView announcement(@PathVariable String edition, Locale locale) {
        rights.require(Actor::isManager);
        EditionKey key = EditionKey.parse(edition);
        int version = editions.get(key).version();
        List<Recipient> recipients = announcements.of(key.value(), version).stream()
                .map(one -> new Recipient(
                        one.recipient().value(),
                        messages.getMessage("delivery.state." + one.state(), null, locale),
                        one.state().isOver(),
                        one.attempt(),
                        one.at()))
                .toList();
        return new AnnouncementView(version, recipients);
    }

    @PutMapping("/announcement/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Registra come si prosegue con gli avvisi non arrivati",
            description =
                    "For managers. `choice` is AGAIN, or CLOSE with a `note`; it takes effect when the task is completed.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void decide(@PathVariable String edition, @RequestBody AnnouncementWord word) {
        rights.require(Actor::isManager);
        EditionKey key = EditionKey.parse(edition);
        announcements.decide(key.value(), editions.get(key).version(), word.choice(), word.note());
    }
}
