package it.sportellocertificati.pec.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of certified mail.
 *
 * @param accounts by the name that letters give ({@code procura}, {@code camera})
 * @param pollInterval between two looks into a mailbox
 * @param sweepInterval between two looks for letters that wait, or hang, in the outbox
 * @param claimLease a letter that has been leaving for longer is in doubt: its sender must have died
 * @param uncertainTimeout how long a receipt may still settle a letter in doubt before a person is told
 * @param giveUpAfter a letter that is refused for the time being, and was posted so long ago, counts as refused for good
 * @param firstLookBack how old mail may be to be read at all when a mailbox is opened for the first time
 * @param maxMessageSize a larger message is set aside unread
 * @param mailboxRetention age from which archived messages are removed from the mailbox itself; zero: never
 * @param trustAnchors PEM file of the authorities whose certificates may sign receipts; blank: nothing is believed
 * @param kindMappings what a provider's odd receipts really mean; none unless the operator knows better
 * @param autoStart whether sending and reading begin by themselves; tests do both by hand
 */
@ConfigurationProperties("sportello.pec")
public record PecProperties(
        Map<String, MailAccount> accounts,
        @DefaultValue("60s") Duration pollInterval,
        @DefaultValue("15s") Duration sweepInterval,
        @DefaultValue("5m") Duration claimLease,
        @DefaultValue("10m") Duration uncertainTimeout,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("30d") Duration firstLookBack,
        @DefaultValue("60MB") DataSize maxMessageSize,
        @DefaultValue("0s") Duration mailboxRetention,
        @DefaultValue("") String trustAnchors,
        @DefaultValue List<KindMapping> kindMappings,
        @DefaultValue("true") boolean autoStart,
        @DefaultValue LineTimeouts timeouts) {

    /** A mailbox is looked at by people too: what came this week stays, whatever an operator types. */
    private static final Duration SHORTEST_RETENTION = Duration.ofDays(7);

    /** @throws IllegalArgumentException when there is nothing to send and read by, or mail would be removed too soon */
    @SuppressWarnings({"ConstantValue", "NullAway"})
    public PecProperties {
        if (accounts == null || accounts.isEmpty()) {
            throw new IllegalArgumentException("sportello.pec.accounts is missing: name at least one mailbox");
        }
        accounts = Map.copyOf(accounts);
        if (!mailboxRetention.isZero() && mailboxRetention.compareTo(SHORTEST_RETENTION) < 0) {
            throw new IllegalArgumentException(
                    "sportello.pec.mailbox-retention is below seven days: set at least 7d, or 0 to remove nothing");
        }
    }

    /** @throws IllegalArgumentException when no such account is set */
    public MailAccount account(String name) {
        MailAccount account = accounts.get(name);
        if (account == null) {
            throw new IllegalArgumentException("pec.account.unknown");
        }
        return account;
    }

    /** The file with the trust anchors, when one is set. */
    public Optional<Path> trustAnchorFile() {
        return trustAnchors.isBlank() ? Optional.empty() : Optional.of(Path.of(trustAnchors.strip()));
    }
}
