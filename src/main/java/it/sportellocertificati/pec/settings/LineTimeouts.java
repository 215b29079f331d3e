package it.sportellocertificati.pec.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long to wait on a line; without these a silent server would hold a mailbox for ever.
 *
 * @param read for one answer; generous, since providers look for viruses before they answer to a message
 */
public record LineTimeouts(
        @DefaultValue("20s") Duration connect,
        @DefaultValue("2m") Duration read,
        @DefaultValue("1m") Duration write) {}
