package it.sportellocertificati.document;

/** In what capacity somebody asks for the certificates of a person. */
public enum Capacity {
    SELF,
    /** With the person's written delegation; the person signs the request all the same. */
    DELEGATE,
    PARENT,
    GUARDIAN
}
