package it.sportellocertificati.report.text;

import java.time.Instant;

/**
 * One version of a chapter's text. None is ever changed.
 *
 * @param number from 1
 * @param html cleaned, well-formed XHTML
 * @param sha256 of the HTML as UTF-8, in hexadecimal
 * @param by account of who saved it
 */
public record ChapterText(int number, String html, String sha256, String by, Instant at) {}
