package it.sportellocertificati.delivery;

import java.net.URI;

/**
 * What stakeholders are told: that a version of the report is there to be read.
 *
 * @param subject key of the edition, {@code consuntivo-2015}; also the dossier of the letters
 * @param version of the edition; each is announced once
 * @param title as published
 * @param page path of the page, which begins with a slash
 * @param correction why this version takes the place of the one before; empty for the first
 */
public record Announcement(String subject, int version, String title, URI page, String correction) {}
