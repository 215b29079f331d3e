@NullMarked
package it.sportellocertificati.report.html;

import org.jspecify.annotations.NullMarked;
