package it.sportellocertificati.common;

import org.jspecify.annotations.Nullable;

/**
 * A comune, also one that no longer exists, or a foreign country, as the fiscal code knows it.
 *
 * @param code the Belfiore code, for instance E715
 * @param name the official name in upper case
 * @param province the two letters of the province where known; null abroad
 * @param foreign whether it is a country abroad
 */
public record Place(String code, String name, @Nullable String province, boolean foreign) {}
