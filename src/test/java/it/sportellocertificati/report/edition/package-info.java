@NullMarked
package it.sportellocertificati.report.edition;

import org.jspecify.annotations.NullMarked;
