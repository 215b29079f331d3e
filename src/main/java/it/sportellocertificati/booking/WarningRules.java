package it.sportellocertificati.booking;

import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.FiscalCodeComparison;
import it.sportellocertificati.common.Place;
import it.sportellocertificati.common.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What looks wrong but may be right, so it warns and does not stop: a computed fiscal code is not the official one (omocodia, changed
 * names), and competence follows residence only "di norma".
 */
@Component
class WarningRules {

    private final Agreements agreements;

    WarningRules(Agreements agreements) {
        this.agreements = agreements;
    }

    /** @throws Rejected when a list of acknowledged warnings is given and one that applies is not in it */
    List<Particulars.Warning> check(Subject subject, @Nullable List<String> acknowledged) {
        List<Particulars.Warning> warnings = new ArrayList<>();
        List<FieldProblem> unseen = new ArrayList<>();
        for (FieldProblem found : applying(subject)) {
            boolean seen = acknowledged != null && acknowledged.contains(found.code());
            warnings.add(new Particulars.Warning(found.field(), found.code(), seen));
            if (acknowledged != null && !seen) {
                unseen.add(found);
            }
        }
        if (!unseen.isEmpty()) {
            throw new Rejected(unseen);
        }
        return List.copyOf(warnings);
    }

    private List<FieldProblem> applying(Subject subject) {
        List<FieldProblem> found = new ArrayList<>();
        for (FiscalCodeComparison.Difference difference : FiscalCodeComparison.differences(
                subject.fiscalCode(),
                subject.surname(),
                subject.givenNames(),
                subject.birthDate(),
                subject.birthPlace().code())) {
            found.add(FieldProblem.of("subject.fiscalCode", "booking.warning.fiscalCode." + difference.name()));
        }
        Place residence = subject.residence();
        if (residence != null && !agreements.current().procura().circondario().contains(residence.code())) {
            found.add(FieldProblem.of("subject.residence", "booking.warning.residence"));
        }
        return found;
    }
}
