@NullMarked
package it.sportellocertificati.report.figures;

import org.jspecify.annotations.NullMarked;
