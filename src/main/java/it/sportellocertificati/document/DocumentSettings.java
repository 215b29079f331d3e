package it.sportellocertificati.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxSize of a file as it is uploaded
 * @param signatureRequired whether a certificate without a digital signature is refused
 * @param maxPages of a certificate
 */
@ConfigurationProperties("sportello.document")
record DocumentSettings(
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("true") boolean signatureRequired,
        @DefaultValue("50") int maxPages) {}
