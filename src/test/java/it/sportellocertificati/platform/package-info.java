/** Tests of what the product stands on, over real HTTP. */
@NullMarked
package it.sportellocertificati.platform;

import org.jspecify.annotations.NullMarked;
