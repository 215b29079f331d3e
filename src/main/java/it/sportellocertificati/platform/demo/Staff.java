package it.sportellocertificati.platform.demo;

import java.util.List;

/** The demo users in whose name samples are made; they are the ones of the first start. */
enum Staff {
    LUCCA("camera.lucca", "desk-lucca"),
    VIAREGGIO("camera.viareggio", "desk-viareggio"),
    COMUNE("amministrazione", "administration-c_e715"),
    CLERK("procura.addetto", "procura-clerks"),
    MANAGER("procura.dirigente", "procura-managers"),
    PROSECUTOR("procuratore", "procuratori");

    private final String userId;
    private final String group;

    Staff(String userId, String group) {
        this.userId = userId;
        this.group = group;
    }

    String userId() {
        return userId;
    }

    List<String> groups() {
        return List.of(group);
    }
}
