package it.sportellocertificati.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** A model has one name, however the application is packaged. */
class BundledResourceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:/srv/forms/app/target/classes/forms/new-booking.html",
                "jar:file:/srv/app.jar!/BOOT-INF/classes!/forms/new-booking.html",
                "jar:file:/srv/forms/lib.jar!/forms/new-booking.html"
            })
    void isNamedAsAtTheTopOfTheRepository(String address) {
        assertThat(BundledResource.of("forms", at(address)).getPathWithinContext())
                .isEqualTo("forms/new-booking.html");
    }

    @Test
    void keepsDirectoriesBelow() {
        assertThat(BundledResource.of("bpmn", at("file:/srv/target/classes/bpmn/old/a.bpmn"))
                        .getPathWithinContext())
                .isEqualTo("bpmn/old/a.bpmn");
    }

    @Test
    void refusesAFileFromElsewhere() {
        var elsewhere = at("file:/srv/target/classes/other/a.bpmn");

        assertThatThrownBy(() -> BundledResource.of("bpmn", elsewhere)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ByteArrayResource at(String address) {
        return new ByteArrayResource(new byte[0]) {
            @Override
            public URL getURL() {
                try {
                    return URI.create(address).toURL();
                } catch (MalformedURLException e) {
                    throw new IllegalArgumentException(e);
                }
            }
        };
    }
}
