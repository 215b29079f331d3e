@NullMarked
package it.sportellocertificati.report.word;

import org.jspecify.annotations.NullMarked;
