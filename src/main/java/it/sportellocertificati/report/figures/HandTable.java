package it.sportellocertificati.report.figures;

import it.sportellocertificati.statistics.FigureTable;
import java.time.LocalDate;

/**
 * A table that people bring: proceedings, staff, spending.
 *
 * @param table as it is published; its name is the one by which chapters call it
 * @param unitWord what is counted, for readers: {@code procedimenti}
 * @param countedOn the day to which the numbers refer
 * @param by account of who typed or imported it last
 */
public record HandTable(FigureTable table, String unitWord, LocalDate countedOn, String by) {}
