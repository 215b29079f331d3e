package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.agreement.Administration;
import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.agreement.Desk;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.Place;
import it.sportellocertificati.common.Places;
import it.sportellocertificati.common.RomeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a booking's form offers to choose from. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Elenchi")
class ListCalls {

    private static final int LONGEST_LIST = 12;

    private final Places places;
    private final Agreements agreements;
    private final CurrentActor actor;
    private final Clock clock;

    ListCalls(Places places, Agreements agreements, CurrentActor actor, Clock clock) {
        this.places = places;
        this.agreements = agreements;
        this.actor = actor;
        this.clock = clock;
    }

    record AdministrationChoice(String ipa, String name) {}

    /** @param certificateTypes what it may book for administrations (Art. 4) */
    record DeskChoice(String code, String name, List<CertificateType> certificateTypes) {}

    @GetMapping("/places")
    @Operation(
            summary = "Cerca un comune o uno stato estero",
            description =
                    "By the first letters of its name or by its Belfiore code; at most 12. Suppressed comuni are found too.")
    @Refuses(ProblemKind.MALFORMED)
    List<Place> places(@Parameter(example = "viareg") @RequestParam String q) {
        return places.search(q, LONGEST_LIST);
    }

    @GetMapping("/administrations")
    @Operation(
            summary = "Elenca le amministrazioni",
            description = "Those in force today, by name; to an administration's own staff only their own.")
    List<AdministrationChoice> administrations() {
        LocalDate today = LocalDate.now(clock.withZone(RomeTime.ZONE));
        Optional<String> own = actor.get().administration();
        return agreements.current().administrations().stream()
                .filter(administration -> administration.inForceOn(today))
                .filter(administration -> own.map(administration.ipa()::equals).orElse(true))
                .map((Administration found) -> new AdministrationChoice(found.ipa(), found.nameOn(today)))
                .sorted(Comparator.comparing(AdministrationChoice::name))
                .toList();
    }

    @GetMapping("/desks")
    @Operation(
            summary = "Elenca gli sportelli",
            description =
                    "To desk staff their own, to the Procura all; none to an administration that books by itself.")
    List<DeskChoice> desks() {
        Actor who = actor.get();
        Optional<String> own = who.desk();
        return agreements.current().desks().stream()
                .filter(desk -> own.map(desk.code()::equals).orElse(who.isProcura()))
                .map((Desk desk) -> new DeskChoice(
                        desk.code(),
                        desk.name(),
                        desk.forAdministrations().stream().sorted().toList()))
                .toList();
    }
}
