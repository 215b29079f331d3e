package it.sportellocertificati.delivery;

import java.util.UUID;

/** A letter at the casellario belongs to no booking that it may be matched to by itself; a clerk has to look at it. */
public record LetterUnmatched(UUID letter) {}
