/**
 * What may stand in a chapter: input of whatever origin becomes a small, well-formed XHTML that readers' aids understand and that holds
 * nothing that runs or is fetched from elsewhere.
 */
@NullMarked
package it.sportellocertificati.report.html;

import org.jspecify.annotations.NullMarked;
