/** Who may come in by which door: the filter chains, the two ways to sign in, and what the engine's own REST path lets through. */
@NullMarked
package it.sportellocertificati.platform.security;

import org.jspecify.annotations.NullMarked;
