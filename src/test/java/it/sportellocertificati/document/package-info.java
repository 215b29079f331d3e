/** Tests of the documents, and signed files for the tests of other rooms. */
@NullMarked
package it.sportellocertificati.document;

import org.jspecify.annotations.NullMarked;
