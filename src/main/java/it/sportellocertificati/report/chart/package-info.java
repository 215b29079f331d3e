/**
 * Charts as SVG, for page and print alike. They are our own: small, with words as words, series told apart by pattern and mark as well as
 * by colour, and hidden numbers drawn as hidden (docs/adr/0010).
 */
@NullMarked
package it.sportellocertificati.report.chart;

import org.jspecify.annotations.NullMarked;
