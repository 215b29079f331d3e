/** Certified mail at length: many letters through a provider that does everything wrong, other servers, and benchmarks. */
@NullMarked
package it.sportellocertificati.soak;

import org.jspecify.annotations.NullMarked;
