/** Tests of what production asks for, without starting it. */
@NullMarked
package it.sportellocertificati.platform.production;

import org.jspecify.annotations.NullMarked;
