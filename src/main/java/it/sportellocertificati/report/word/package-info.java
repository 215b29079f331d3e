/** Chapters as documents of a word processor (Office Open XML, ECMA-376), in and out, without losing their structure. */
@NullMarked
@NamedInterface("word")
package it.sportellocertificati.report.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
