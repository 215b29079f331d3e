/** Tests of the citizens' pages. */
@NullMarked
package it.sportellocertificati.web.portal;

import org.jspecify.annotations.NullMarked;
