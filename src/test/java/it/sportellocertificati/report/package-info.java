@NullMarked
package it.sportellocertificati.report;

import org.jspecify.annotations.NullMarked;
