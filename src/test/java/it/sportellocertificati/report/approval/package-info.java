@NullMarked
package it.sportellocertificati.report.approval;

import org.jspecify.annotations.NullMarked;
