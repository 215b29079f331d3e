package it.sportellocertificati.booking;

import it.sportellocertificati.booking.entry.PersonDoubts;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What looks wrong but may be right, so it warns and does not stop; a person may be asked to confirm it. */
@Component
class WarningRules {

    private final PersonDoubts doubts;

    WarningRules(PersonDoubts doubts) {
        this.doubts = doubts;
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
        List<FieldProblem> found = new ArrayList<>(doubts.fiscalCode(
                "subject.fiscalCode",
                subject.fiscalCode(),
                subject.surname(),
                subject.givenNames(),
                subject.birthDate(),
                subject.birthPlace()));
        doubts.residence("subject.residence", subject.residence()).ifPresent(found::add);
        return found;
    }
}
