/** Sample bookings of the demo, made through the real services so that Tasklist and Cockpit are not empty. */
@NullMarked
package it.sportellocertificati.platform.demo;

import org.jspecify.annotations.NullMarked;
