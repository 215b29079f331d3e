/**
 * What the outside sees: the pages, the JSON interface under {@code /api/v1} and the data behind the forms of the
 * Tasklist. It decides who sees what and in which words a refusal is told; it keeps no rule of the domain.
 */
@NullMarked
package it.sportellocertificati.web;

import org.jspecify.annotations.NullMarked;
