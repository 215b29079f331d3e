package it.sportellocertificati.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every spelling of the set-up path is recognised, and nothing that is needed. */
class SetupDoorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/Setup/default/user/create",
                "/camunda/api/admin/s%65tup/default/user/create",
                "/camunda/api/admin/%25%37%33etup/default/user/create",
                "/camunda/api/admin/setup%3Bx/default/user/create",
                "/camunda/api/admin%2Fsetup%2Fdefault/user/create",
                "/camunda/api/admin/;/setup/default/user/create",
                "/camunda/api/admin\\setup\\default/user/create",
                "/camunda/api/admin/.//./setup/default/user/create",
                "/camunda/api/admin/setup/%zz",
                "/other/camunda/api/admin/setup"
            })
    void recognisesEverySpelling(String address) {
        assertThat(SetupDoor.leadsToSetup(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/auth/user/default/login/admin",
                "/camunda/app/admin/default/",
                "/camunda/app/admin/default/setup/",
                "/api/v1/bookings/LU26-0004-1271",
                "/%zz"
            })
    void letsOtherAddressesPass(String address) {
        assertThat(SetupDoor.leadsToSetup(address)).isFalse();
    }
}
