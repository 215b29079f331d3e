/** What the product stands on: security, users and groups, engine set-up, locale. Nobody imports it. */
@NullMarked
package it.sportellocertificati.platform;

import org.jspecify.annotations.NullMarked;
