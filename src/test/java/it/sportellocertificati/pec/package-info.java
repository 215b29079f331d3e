/** Certified mail over real sockets: providers' messages are made here by hand, apart from the demo's simulator. */
@NullMarked
package it.sportellocertificati.pec;

import org.jspecify.annotations.NullMarked;
