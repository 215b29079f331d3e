/** What production asks for before it starts, so that nothing of the demo is ever left in it. */
@NullMarked
package it.sportellocertificati.platform.production;

import org.jspecify.annotations.NullMarked;
