/** The demo's samples, and what they let each demo user see and do. */
@NullMarked
package it.sportellocertificati.platform.demo;

import org.jspecify.annotations.NullMarked;
