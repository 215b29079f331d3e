package it.sportellocertificati.web.portal;

/**
 * One wrong field, in words.
 *
 * @param field as the page names it; its input has this for an id
 * @param name of the field as the reader knows it; empty where the words say it already
 */
record FieldFault(String field, String name, String words) {

    /** For the list on top, where nothing else says which field is meant. */
    public String named() {
        return name.isEmpty() ? words : name + ": " + words;
    }
}
