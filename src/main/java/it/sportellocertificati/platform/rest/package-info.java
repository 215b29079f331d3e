/** What the engine's own REST interface answers when a rule of the domain refuses. */
@NullMarked
package it.sportellocertificati.platform.rest;

import org.jspecify.annotations.NullMarked;
