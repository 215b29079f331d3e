package it.sportellocertificati.simulator;

import it.sportellocertificati.simulator.SimulatorSettings.Simulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the providers owe on account of an accepted message, in order. The same message gives the same plan
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
                add(Provider.SENDERS, recipient, MessageKind.ANOMALY, recipient, Finding.NOT_CERTIFIED, delays(1));
            }
        }
    }

    private void answer() {
        Optional<Finding> refusal = AccessPointCheck.refusal(message);
        if (refusal.isPresent()) {
            add(Provider.SENDERS, message.sender(), MessageKind.NON_ACCEPTANCE, null, refusal.get(), delays(1));
            return;
        }
        boolean late = message.faults().contains(Fault.DELIVERY_FIRST);
        if (!late) {
            accept(delays(1));
        }
        message.recipients().stream().filter(recipient -> !recipient.ordinary()).forEach(this::carry);
        if (late) {
            accept(delays(3));
        }
    }

    private void accept(Duration after) {
        add(Provider.SENDERS, message.sender(), MessageKind.ACCEPTANCE, null, Finding.NOTHING, after);
    }

    private void carry(MailAddress recipient) {
        switch (Behaviour.of(recipient)) {
            case UNKNOWN -> failAtRecipients(recipient, Finding.UNKNOWN_RECIPIENT);
            case UNKNOWN_DOMAIN -> fail(Provider.SENDERS, recipient, Finding.UNKNOWN_DOMAIN, delays(2));
            case FULL -> failAtRecipients(recipient, Finding.MAILBOX_FULL);
            case VIRUS -> {
                tellSendersProvider(recipient, MessageKind.VIRUS_FOUND, Finding.VIRUS);
                fail(Provider.SENDERS, recipient, Finding.VIRUS, delays(2));
            }
            case WARNED -> warn(recipient);
            case TIMED_OUT -> {
                warn(recipient);
                fail(Provider.SENDERS, recipient, Finding.TIMED_OUT, hours(23));
            }
            case LATE -> {
                warn(recipient);
                fail(Provider.SENDERS, recipient, Finding.TIMED_OUT, hours(23));
                deliver(recipient, hours(30));
            }
            case SILENT -> {
                // The other provider has swallowed it: what really happens is that nothing comes.
            }
            default -> {
                tellSendersProvider(recipient, MessageKind.TAKEN_IN_CHARGE, Finding.NOTHING);
                deliver(recipient, delays(2));
            }
        }
    }

    private void deliver(MailAddress recipient, Duration after) {
        add(Provider.SENDERS, recipient, MessageKind.ENVELOPE, recipient, Finding.NOTHING, after);
        Provider deliverer = Provider.of(recipient, message.sender());
        add(deliverer, message.sender(), MessageKind.DELIVERY, recipient, Finding.NOTHING, after);
    }

    private void warn(MailAddress recipient) {
        add(Provider.SENDERS, message.sender(), MessageKind.WARNING, recipient, Finding.WARNED, hours(12));
    }

    private void failAtRecipients(MailAddress recipient, Finding finding) {
        tellSendersProvider(recipient, MessageKind.TAKEN_IN_CHARGE, Finding.NOTHING);
        fail(Provider.of(recipient, message.sender()), recipient, finding, delays(2));
    }

    private void fail(Provider issuer, MailAddress recipient, Finding finding, Duration after) {
        add(issuer, message.sender(), MessageKind.FAILURE, recipient, finding, after);
    }

    /** What the recipient's provider tells the sender's, and nobody else; nothing where both are one. */
    private void tellSendersProvider(MailAddress recipient, MessageKind kind, Finding finding) {
        if (Provider.of(recipient, message.sender()) == Provider.RECIPIENTS) {
            add(Provider.RECIPIENTS, Provider.SENDERS.receipts(), kind, recipient, finding, delays(1));
            if (message.faults().contains(Fault.INTERNAL_RECEIPTS)) {
                add(Provider.RECIPIENTS, message.sender(), kind, recipient, finding, delays(1));
            }
        }
    }

    private void add(
            Provider issuer,
            MailAddress mailbox,
            MessageKind kind,
            @Nullable MailAddress about,
            Finding finding,
            Duration after) {
        // Numbered apart, so that steps which were added later do not give others a new key.
        boolean internal = kind.internal();
        long before = steps.stream()
                .filter(step -> step.kind().internal() == internal)
                .count();
        String key = message.id() + (internal ? ".g" : ".") + before;
        Finding said = message.faults().contains(Fault.VAGUE_ERROR) ? finding.vague() : finding;
        steps.add(new Step(key, issuer, mailbox, kind, about, said, after));
    }

    private Duration delays(int count) {
        return settings.delay().multipliedBy(count);
    }

    private Duration hours(int hours) {
        return settings.hour().multipliedBy(hours);
    }
}
