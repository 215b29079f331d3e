package it.sportellocertificati.report.edition;

import java.time.LocalDate;

/**
 * Last days, included, in Italy.
 *
 * @param answerBy until when the Camera accepts or declines
 * @param writeBy for chapters that have no day of their own
 */
public record EditionDeadlines(LocalDate answerBy, LocalDate writeBy, LocalDate reviewBy, LocalDate approveBy) {}
