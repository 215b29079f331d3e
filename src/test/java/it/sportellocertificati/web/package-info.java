/** Tests of what the outside sees: pages, interface, forms. */
@NullMarked
package it.sportellocertificati.web;

import org.jspecify.annotations.NullMarked;
