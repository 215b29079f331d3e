package it.sportellocertificati.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void deskAndAdministrationAreReadFromTheGroups() {
        assertThat(new Actor("camera.lucca", Set.of("desk-lucca")).desk()).contains("lucca");
        assertThat(new Actor("amministrazione", Set.of("administration-c_e715")).administration())
                .contains("c_e715");
        assertThat(new Actor("procura.addetto", Set.of("procura-clerks")).desk())
                .isEmpty();
    }

    @Test
    void everyGroupOfTheProcuraBelongsToItAndNoOtherDoes() {
        assertThat(Set.of("procura-clerks", "procura-managers", "procuratori"))
                .allSatisfy(group ->
                        assertThat(new Actor("x", Set.of(group)).isProcura()).isTrue());
        assertThat(Set.of("desk-lucca", "auditors", "camunda-admin", "administration-c_e715"))
                .allSatisfy(group ->
                        assertThat(new Actor("x", Set.of(group)).isProcura()).isFalse());
    }

    @Test
    void rolesAreToldApart() {
        Actor manager = new Actor("procura.dirigente", Set.of("procura-managers"));
        assertThat(manager.isManager()).isTrue();
        assertThat(manager.isClerk()).isFalse();
        assertThat(new Actor("x", Set.of("procura-clerks")).isClerk()).isTrue();
        assertThat(new Actor("revisore", Set.of("auditors")).isAuditor()).isTrue();
        assertThat(new Actor("admin", Set.of("camunda-admin")).isAdmin()).isTrue();
    }

    @Test
    void theApplicationItselfHasNoRoleOfAPerson() {
        assertThat(Actor.SYSTEM.groups()).isEmpty();
        assertThat(Actor.SYSTEM.isProcura() || Actor.SYSTEM.isAdmin()).isFalse();
    }
}
