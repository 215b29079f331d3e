package it.sportellocertificati.process;

import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.report.edition.Organisation;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which groups of people stand for an organisation in the models. */
@Component
class ReportTeams {

    private static final String PROCURA = "procura-clerks,procura-managers";

    private final Agreements agreements;

    ReportTeams(Agreements agreements) {
        this.agreements = agreements;
    }

    String of(Organisation organisation) {
        return organisation == Organisation.CAMERA ? camera() : PROCURA;
    }

    /** The staff of all its desks. */
    String camera() {
        return agreements.current().desks().stream()
                .map(desk -> "desk-" + desk.code())
                .collect(Collectors.joining(","));
    }
}
