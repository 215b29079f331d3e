package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.FeeQuestion;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.booking.entry.Texts;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the Procura's clerks conclude a citizen's dossier. The certificate is a paper that they print, stamp and sign: they record its
 * pages, which the price hangs on, and nothing of what it says.
 */
@Service
@Transactional
public class CitizenIssue {

    private static final int REASON = 1000;

    private final CitizenStore store;
    private final CitizenRows rows;
    private final CitizenDeadlinePolicy deadlines;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    CitizenIssue(
            CitizenStore store,
            CitizenRows rows,
            CitizenDeadlinePolicy deadlines,
            Timeline timeline,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Kept until the task is completed; a later word takes the place of an earlier one.
     *
     * @param outcome {@code ISSUED} or {@code DECLINED}
     * @param pages of each certificate by its name, when issued; wrong ones are named {@code pages.CASELLARIO}
     * @param reason for staff alone, when declined
     */
    public void decide(
            BookingNumber number,
            @Nullable String outcome,
            @Nullable Map<String, Integer> pages,
            @Nullable String reason) {
        Problems problems = new Problems();
        Optional<IssueDecision> decision = Arrays.stream(IssueDecision.values())
                .filter(d -> d.name().equals(outcome))
                .findFirst();
        if (decision.isEmpty()) {
            problems.add("outcome", "booking.citizen.outcome");
        }
        boolean issued = decision.equals(Optional.of(IssueDecision.ISSUED));
        boolean declined = decision.equals(Optional.of(IssueDecision.DECLINED));
        Map<CertificateType, Integer> counted = issued
                ? counted(rows.certificates(number).keySet(), pages == null ? Map.of() : pages, problems)
                : Map.of();
        Texts texts = new Texts(problems);
        String words = declined ? texts.required("reason", reason, REASON) : null;
        problems.throwIfAny();
        if (!store.decide(number, decision.orElseThrow(), counted, words)) {
            throw new Conflict("booking.state.changed", number.value());
        }
        audit.record("citizen.decide", number.value(), decision.orElseThrow().name());
    }

    /**
     * Makes the decision take effect; called when the task is completed, in its transaction.
     *
     * @return whether the certificates are ready; else they were declined
     * @throws Conflict when nothing was decided
     */
    public boolean apply(BookingNumber number) {
        IssueDecision decision =
                store.decision(number).orElseThrow(() -> new Conflict("booking.decision.missing", number.value()));
        boolean issued = decision == IssueDecision.ISSUED;
        Instant now = clock.instant();
        boolean changed = issued
                ? store.ready(number, now, deadlines.collection(now))
                : store.close(number, List.of(CitizenState.SUBMITTED), CitizenState.DECLINED, now);
        if (!changed) {
            throw new Conflict("booking.state.changed", number.value());
        }
        timeline.record(number, issued ? StepKind.READY : StepKind.DECLINED, null, null);
        audit.record("citizen." + decision.name(), number.value(), "");
        return issued;
    }

    private static Map<CertificateType, Integer> counted(
            Set<CertificateType> certificates, Map<String, Integer> pages, Problems problems) {
        Map<CertificateType, Integer> counted = new EnumMap<>(CertificateType.class);
        for (CertificateType certificate : certificates) {
            Integer count = pages.get(certificate.name());
            if (count == null || count < 1 || count > FeeQuestion.MOST_PAGES) {
                problems.add("pages." + certificate.name(), "booking.fees.pages", FeeQuestion.MOST_PAGES);
            } else {
                counted.put(certificate, count);
            }
        }
        return counted;
    }
}
