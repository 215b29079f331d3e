package it.sportellocertificati.agreement;

import it.sportellocertificati.common.PecAddress;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The agreement as it stands: immutable and checked, so that nothing in it can be unknown or contradictory. */
public final class Agreement {

    private final Office procura;
    private final Office camera;
    private final Map<String, Administration> administrations;
    private final Map<String, Desk> desks;

    Agreement(Office procura, Office camera, List<Administration> administrations, List<Desk> desks) {
        this.procura = procura;
        this.camera = camera;
        this.administrations = byKey(administrations, Administration::ipa);
        this.desks = byKey(desks, Desk::code);
    }

    /** The Procura della Repubblica, whose casellario issues the certificates. */
    public Office procura() {
        return procura;
    }

    /** The Camera di Commercio, at whose desks bookings are made. */
    public Office camera() {
        return camera;
    }

    /** @param ipa code in the Indice delle Pubbliche Amministrazioni, in any case */
    public Optional<Administration> administration(String ipa) {
        return Optional.ofNullable(administrations.get(ipa.toLowerCase(Locale.ROOT)));
    }

    /** In the order of the file, past ones too. */
    public List<Administration> administrations() {
        return List.copyOf(administrations.values());
    }

    public Optional<Desk> desk(String code) {
        return Optional.ofNullable(desks.get(code.toLowerCase(Locale.ROOT)));
    }

    public List<Desk> desks() {
        return List.copyOf(desks.values());
    }

    /** The administration itself where it is in force that day, or else the successor that is; none otherwise. */
    public Optional<Administration> inForce(String ipa, LocalDate day) {
        Optional<Administration> candidate = administration(ipa);
        while (candidate.isPresent() && !candidate.get().inForceOn(day)) {
            candidate = candidate.get().successor().flatMap(this::administration);
        }
        return candidate;
    }

    /** Whether a notice from that address may be trusted: a registered address in force, or the Camera's own. */
    public boolean isRegisteredSender(PecAddress address, LocalDate day) {
        return address.equals(camera.pec()) || !ownersOf(address, day).isEmpty();
    }

    /** IPA codes of the administrations in force that day for which the address is then registered. */
    public Set<String> ownersOf(PecAddress address, LocalDate day) {
        return administrations.values().stream()
                .filter(administration -> administration.inForceOn(day)
                        && administration.addressesOn(day).contains(address))
                .map(Administration::ipa)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** IPA codes of the owners of the address that day, and of those whose place they took: these may have booked before. */
    public Set<String> representedBy(PecAddress address, LocalDate day) {
        Set<String> owners = ownersOf(address, day);
        return administrations.values().stream()
                .map(Administration::ipa)
                .filter(ipa -> inForce(ipa, day)
                        .filter(now -> owners.contains(now.ipa()))
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Map<String, T> byKey(List<T> values, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        values.forEach(value -> map.put(key.apply(value), value));
        return map;
    }
}
