package it.sportellocertificati.booking.entry;

import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.common.FiscalCodeComparison;
import it.sportellocertificati.common.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What looks wrong about a person but may be right, so it warns and does not stop: a computed fiscal code is not the official one
 * (omocodia, changed names), and competence follows residence only "di norma".
 */
@Component
public class PersonDoubts {

    private final Agreements agreements;

    public PersonDoubts(Agreements agreements) {
        this.agreements = agreements;
    }

    /** @param code null where the person has none, which whoever types it has to mean */
    public List<FieldProblem> fiscalCode(
            String field,
            @Nullable FiscalCode code,
            String surname,
            String givenNames,
            LocalDate birthDate,
            Place birthPlace) {
        if (code == null) {
            return List.of(FieldProblem.of(field, "booking.warning.fiscalCode.NONE"));
        }
        return FiscalCodeComparison.differences(code, surname, givenNames, birthDate, birthPlace.code()).stream()
                .map(difference -> FieldProblem.of(field, "booking.warning.fiscalCode." + difference.name()))
                .toList();
    }

    public Optional<FieldProblem> residence(String field, @Nullable Place residence) {
        return residence == null || agreements.current().procura().circondario().contains(residence.code())
                ? Optional.empty()
                : Optional.of(FieldProblem.of(field, "booking.warning.residence"));
    }
}
