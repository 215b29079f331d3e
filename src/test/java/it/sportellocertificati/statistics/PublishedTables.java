package it.sportellocertificati.statistics;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All tables of a year as a reader has them, who knows what their words mean: every line and column adds up, one thing counted in two tables
 * is one number, and some numbers are part of others. Written from the tables, not from what the room knows about them.
 */
final class PublishedTables {

    private static final List<String> ADMINISTRATIONS = List.of("administration-at-desk", "administration-itself");
    private static final List<String> CITIZENS = List.of("portal", "desk", "kiosk");
    private static final List<String> TYPES = List.of("carichi-pendenti", "casellario", "visura");
    private static final List<String> DESKS = List.of("lucca", "viareggio");

    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, FigureTable> tables;
    private final LinearAttack attack = new LinearAttack();

    PublishedTables(List<FigureTable> published) {
        tables = CountingRoom.byName(published);
        tables.forEach((name, table) ->
                CountingRoom.cells(table).forEach((cell, value) -> cells.put(name + "/" + cell, value)));
        withinTables();
        betweenTables();
        partsOfOthers();
    }

    LinearAttack attack() {
        return attack;
    }

    private void withinTables() {
        for (String name : List.of(
                "prenotazioni-per-mese",
                "prenotazioni-per-mese-e-canale",
                "prenotazioni-per-sportello",
                "certificati-per-tipo",
                "certificati-per-sportello-e-tipo")) {
            lines(name);
            columns(name);
        }
        lines("pronti-entro-il-termine");
        Stream.of(
                        "prenotazioni-per-canale",
                        "esito-amministrazioni",
                        "esito-cittadini",
                        "prenotazioni-urgenti",
                        "usi-ed-esenzioni")
                .forEach(this::columns);
        String ready = "pronti-entro-il-termine/";
        for (String column : List.of("entro-il-termine", "oltre-il-termine", "totale")) {
            equal(
                    ready + "administrations-totale/" + column,
                    CountingRoom.in(tables, "pronti-entro-il-termine").lines().stream()
                            .filter(line -> line.code().startsWith("administrations-") && !line.total())
                            .map(line -> ready + line.code() + "/" + column)
                            .toList());
            equal(
                    ready + "citizens-totale/" + column,
                    TYPES.stream()
                            .map(type -> ready + "citizens-" + type + "/" + column)
                            .toList());
        }
    }

    private void lines(String name) {
        FigureTable table = CountingRoom.in(tables, name);
        for (FigureTable.Line line : table.lines()) {
            equal(
                    name + "/" + line.code() + "/totale",
                    table.columns().stream()
                            .filter(column -> !column.total())
                            .map(column -> name + "/" + line.code() + "/" + column.code())
                            .toList());
        }
    }

    private void columns(String name) {
        FigureTable table = CountingRoom.in(tables, name);
        for (FigureTable.Column column : table.columns()) {
            equal(
                    name + "/totale/" + column.code(),
                    table.lines().stream()
                            .filter(line -> !line.total())
                            .map(line -> name + "/" + line.code() + "/" + column.code())
                            .toList());
        }
    }

    private void betweenTables() {
        String months = "prenotazioni-per-mese/";
        String cross = "prenotazioni-per-mese-e-canale/";
        String desks = "prenotazioni-per-sportello/";
        for (FigureTable.Line month :
                CountingRoom.in(tables, "prenotazioni-per-mese").lines()) {
            String code = month.code() + "/";
            same(months + code + "totale", cross + code + "totale");
            equal(months + code + "administrations", named(cross + code, ADMINISTRATIONS));
            equal(months + code + "citizens", named(cross + code, CITIZENS));
        }
        for (FigureTable.Line channel :
                CountingRoom.in(tables, "prenotazioni-per-canale").lines()) {
            same("prenotazioni-per-canale/" + channel.code() + "/prenotazioni", cross + "totale/" + channel.code());
        }
        same(desks + "totale/administrations", cross + "totale/administration-at-desk");
        equal(desks + "totale/citizens", named(cross + "totale/", List.of("desk", "kiosk")));
        same("certificati-per-tipo/totale/administrations", months + "totale/administrations");
        for (String type : List.of("carichi-pendenti", "casellario", "visura", "totale")) {
            same("certificati-per-tipo/" + type + "/totale", "certificati-per-sportello-e-tipo/totale/" + type);
        }
        same("esito-amministrazioni/totale/prenotazioni", months + "totale/administrations");
        for (String table : List.of("esito-cittadini", "prenotazioni-urgenti", "usi-ed-esenzioni")) {
            same(table + "/totale/prenotazioni", months + "totale/citizens");
        }
        equal(
                "pronti-entro-il-termine/administrations-totale/totale",
                Stream.of("issued", "delivered", "handed-over")
                        .map(state -> "esito-amministrazioni/" + state + "/prenotazioni")
                        .toList());
        equal(
                "esito-cittadini/collected/prenotazioni",
                List.of(
                        "accessi-evitati/prenotati-da-casa/accessi",
                        "accessi-evitati/prenotati-allo-sportello/accessi"));
        same("accessi-evitati/consegnati-a-mano/accessi", "esito-amministrazioni/handed-over/prenotazioni");
        twice("accessi-evitati/consegnati-per-pec/accessi", "esito-amministrazioni/delivered/prenotazioni");
        equal(
                "accessi-evitati/totale/accessi",
                Stream.of("consegnati-per-pec", "consegnati-a-mano", "prenotati-da-casa", "prenotati-allo-sportello")
                        .map(line -> "accessi-evitati/" + line + "/accessi")
                        .toList());
    }

    private void partsOfOthers() {
        part("accessi-evitati/prenotati-da-casa/accessi", "prenotazioni-per-canale/portal/prenotazioni");
        part("accessi-evitati/prenotati-allo-sportello/accessi", "prenotazioni-per-sportello/totale/citizens");
        part("prenotazioni-per-mese/totale/citizens", "certificati-per-tipo/totale/citizens");
        for (String type : TYPES) {
            part("pronti-entro-il-termine/citizens-" + type + "/totale", "certificati-per-tipo/" + type + "/citizens");
            part("certificati-per-tipo/" + type + "/citizens", "prenotazioni-per-mese/totale/citizens");
            String administrations = "pronti-entro-il-termine/administrations-" + type + "/totale";
            if (cells.containsKey(administrations)) {
                part(administrations, "certificati-per-tipo/" + type + "/administrations");
            }
        }
        for (String desk : DESKS) {
            part(
                    "prenotazioni-per-sportello/" + desk + "/totale",
                    "certificati-per-sportello-e-tipo/" + desk + "/totale");
        }
    }

    private static List<String> named(String prefix, List<String> codes) {
        return codes.stream().map(code -> prefix + code).toList();
    }

    private void same(String one, String other) {
        equal(one, List.of(other));
    }

    private void equal(String total, List<String> parts) {
        Map<String, Integer> unknown = new HashMap<>();
        attack.sum(unknown, constant(unknown, total, parts, 1));
    }

    private void twice(String total, String part) {
        Map<String, Integer> unknown = new HashMap<>();
        attack.sum(unknown, constant(unknown, total, List.of(part), 2));
    }

    private void part(String part, String whole) {
        Map<String, Integer> unknown = new HashMap<>();
        attack.atMost(unknown, constant(unknown, whole, List.of(part), 1));
    }

    /** Moves what is shown to the right side, and what is hidden to the left. */
    private long constant(Map<String, Integer> unknown, String total, List<String> parts, int times) {
        long constant = 0;
        List<String> all = new ArrayList<>(parts);
        all.add(total);
        for (String name : all) {
            int factor = name.equals(total) ? -1 : times;
            Cell cell = cells.get(name);
            if (cell == null) {
                throw new IllegalArgumentException(name);
            }
            if (cell instanceof Cell.Value value) {
                constant -= factor
                        * value.number().setScale(0, RoundingMode.UNNECESSARY).longValueExact();
            } else {
                unknown.merge(name, factor, Integer::sum);
            }
        }
        return constant;
    }
}
