package it.sportellocertificati.pec;

import java.util.List;

/**
 * One page of a listing, newest first.
 *
 * @param total rows that the filter lets through on all pages
 */
public record MessagePage(List<PecMessageRow> rows, long total) {}
