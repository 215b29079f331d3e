package it.sportellocertificati.mail;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What the room needs from outside: its settings, beside Spring's own. */
@Configuration
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {}
