@NullMarked
package it.sportellocertificati.report.text;

import org.jspecify.annotations.NullMarked;
