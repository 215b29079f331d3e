package it.sportellocertificati.statistics;

import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.agreement.Desk;
import it.sportellocertificati.common.CertificateType;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the lines that tables have, whether anything was counted in them or not. */
@Component
class FrameMaker {

    private final Agreements agreements;

    FrameMaker(Agreements agreements) {
        this.agreements = agreements;
    }

    Frame of(Facts facts) {
        YearMonth last = YearMonth.from(facts.period().to());
        List<YearMonth> months = Stream.iterate(
                        YearMonth.from(facts.period().from()),
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(1))
                .toList();
        return new Frame(facts.period(), months, desks(facts), offered(facts));
    }

    /** A desk that has left the agreement keeps its code as its name. */
    private Map<String, String> desks(Facts facts) {
        Map<String, String> desks = new LinkedHashMap<>();
        agreements.current().desks().forEach(desk -> desks.put(desk.code(), desk.name()));
        Stream.concat(
                        facts.administrations().stream().map(Facts.ForAdministration::desk),
                        facts.citizens().stream().map(Facts.ForCitizen::desk))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .forEach(code -> desks.putIfAbsent(code, code));
        return desks;
    }

    private Map<Requester, List<CertificateType>> offered(Facts facts) {
        Set<CertificateType> administrations = EnumSet.noneOf(CertificateType.class);
        Set<CertificateType> citizens = EnumSet.noneOf(CertificateType.class);
        for (Desk desk : agreements.current().desks()) {
            administrations.addAll(desk.forAdministrations());
            citizens.addAll(desk.forCitizens());
        }
        facts.administrations().forEach(booking -> administrations.add(booking.type()));
        facts.citizens().forEach(dossier -> citizens.addAll(dossier.certificates()));
        Map<Requester, List<CertificateType>> offered = new EnumMap<>(Requester.class);
        offered.put(Requester.ADMINISTRATIONS, List.copyOf(administrations));
        offered.put(Requester.CITIZENS, List.copyOf(citizens));
        return offered;
    }
}
