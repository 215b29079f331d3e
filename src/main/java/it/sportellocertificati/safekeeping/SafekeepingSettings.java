package it.sportellocertificati.safekeeping;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keys directory of the key files; {@code keys} in {@code sportello.data} when absent
 * @param makeKeys whether a start with an empty database may make missing keys; only the demo does so unasked
 * @param rememberedKeys how many dossiers' keys stay unwrapped in memory
 */
@ConfigurationProperties("sportello.safekeeping")
record SafekeepingSettings(
        @Nullable String keys,
        @Nullable Boolean makeKeys,
        @DefaultValue("500") int rememberedKeys) {}
