package it.sportellocertificati.web.portal;

/**
 * One wrong field, in words.
 *
 * @param field as the page names it; its input has this for an id
 */
record FieldFault(String field, String words) {}
