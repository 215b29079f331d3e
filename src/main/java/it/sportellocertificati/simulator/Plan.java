package it.sportellocertificati.simulator;

import it.sportellocertificati.simulator.SimulatorSettings.Simulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the provider owes on account of an accepted message, in order. The same message gives the same plan
 * at any time, so that after a kill what is missing is told from what was done by the steps' keys.
 */
final class Plan {

    private final Simulator settings;
    private final AcceptedMessage message;
    private final List<Step> steps = new ArrayList<>();

    private Plan(Simulator settings, AcceptedMessage message) {
        this.settings = settings;
        this.message = message;
    }

    static List<Step> of(AcceptedMessage message, Simulator settings) {
        var plan = new Plan(settings, message);
        if (message.sender().ordinary()) {
            plan.wrapOrdinaryMail();
        } else if (message.recipients().stream().noneMatch(to -> Behaviour.of(to) == Behaviour.MUTE)) {
            plan.answer();
        }
        return List.copyOf(plan.steps);
    }

    private void wrapOrdinaryMail() {
        for (MailAddress recipient : message.recipients()) {
            if (!recipient.ordinary()) {
                add(recipient, MessageKind.ANOMALY, recipient, Finding.NOT_CERTIFIED, settings.delay());
            }
        }
    }

    private void answer() {
        Optional<Finding> refusal = AccessPointCheck.refusal(message);
        if (refusal.isPresent()) {
            add(message.sender(), MessageKind.NON_ACCEPTANCE, null, refusal.get(), settings.delay());
            return;
        }
        boolean late = message.faults().contains(Fault.DELIVERY_FIRST);
        if (!late) {
            add(message.sender(), MessageKind.ACCEPTANCE, null, Finding.NOTHING, settings.delay());
        }
        message.recipients().stream().filter(recipient -> !recipient.ordinary()).forEach(this::carry);
        if (late) {
            add(
                    message.sender(),
                    MessageKind.ACCEPTANCE,
                    null,
                    Finding.NOTHING,
                    settings.delay().multipliedBy(3));
        }
    }

    private void carry(MailAddress recipient) {
        switch (Behaviour.of(recipient)) {
            case UNKNOWN -> fail(recipient, Finding.UNKNOWN_RECIPIENT, soon());
            case FULL -> fail(recipient, Finding.MAILBOX_FULL, soon());
            case VIRUS -> fail(recipient, Finding.VIRUS, soon());
            case WARNED -> warn(recipient);
            case TIMED_OUT -> {
                warn(recipient);
                fail(recipient, Finding.TIMED_OUT, hours(23));
            }
            case LATE -> {
                warn(recipient);
                fail(recipient, Finding.TIMED_OUT, hours(23));
                deliver(recipient, hours(30));
            }
            case SILENT -> {
                // The other provider has swallowed it: what really happens is that nothing comes.
            }
            default -> deliver(recipient, soon());
        }
    }

    private void deliver(MailAddress recipient, Duration after) {
        add(recipient, MessageKind.ENVELOPE, recipient, Finding.NOTHING, after);
        add(message.sender(), MessageKind.DELIVERY, recipient, Finding.NOTHING, after);
    }

    private void warn(MailAddress recipient) {
        add(message.sender(), MessageKind.WARNING, recipient, Finding.WARNED, hours(12));
    }

    private void fail(MailAddress recipient, Finding finding, Duration after) {
        add(message.sender(), MessageKind.FAILURE, recipient, finding, after);
    }

    private void add(
            MailAddress mailbox, MessageKind kind, @Nullable MailAddress about, Finding finding, Duration after) {
        String key = message.id() + "." + steps.size();
        steps.add(new Step(key, mailbox, kind, about, finding, after));
    }

    private Duration soon() {
        return settings.delay().multipliedBy(2);
    }

    private Duration hours(int hours) {
        return settings.hour().multipliedBy(hours);
    }
}
