package it.sportellocertificati.web;

/**
 * One wrong field, as the interface tells it.
 *
 * @param field the path in the request's JSON, the name of a part or of a parameter
 * @param code stable, for programs
 * @param message in the reader's language: what is wrong and what to do
 */
record FieldError(String field, String code, String message) {}
