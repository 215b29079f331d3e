package it.sportellocertificati.web.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code sportello.contacts.*}: to whom citizens may write.
 *
 * @param office about a booking
 * @param dataProtection the data protection officer
 * @param accessibility about a barrier on a page or paper
 */
@ConfigurationProperties("sportello.contacts")
record ContactSettings(String office, String dataProtection, String accessibility) {}
