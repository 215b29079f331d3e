/** What an operator sets for certified mail ({@code sportello.pec.*}), refused at start when it could not work or would leak. */
@NullMarked
package it.sportellocertificati.pec.settings;

import org.jspecify.annotations.NullMarked;
