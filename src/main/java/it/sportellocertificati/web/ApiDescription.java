package it.sportellocertificati.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** The published description of the interface, refusals included. */
@Configuration
class ApiDescription {

    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Sportello Certificati")
                        .version("v1")
                        .description("""
                                Booking certificates of carichi pendenti for public administrations and following them to \
                                their delivery by certified mail. Refusals are problem details (RFC 9457) in the language of \
                                `Accept-Language` (Italian or English). A booking that the caller may not see does not exist \
                                for the caller (404). A person's data never stand in an address. All examples are invented.""")
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .components(new Components()
                        .addSchemas(PROBLEM, problem())
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("JSESSIONID")
                                        .description(
                                                "The Tasklist's session; calls that change something repeat the cookie"
                                                        + " XSRF-TOKEN in the header X-XSRF-TOKEN.")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }

    /** Adds to each call the refusals that it declares, and those that any call may get. */
    @Bean
    OperationCustomizer refusals() {
        return (operation, method) -> {
            ApiResponses responses = operation.getResponses();
            for (ProblemKind kind : kindsOf(method)) {
                responses.addApiResponse(String.valueOf(kind.status().value()), response(kind));
            }
            return operation;
        };
    }

    private static Set<ProblemKind> kindsOf(HandlerMethod method) {
        Set<ProblemKind> kinds = EnumSet.of(ProblemKind.MALFORMED, ProblemKind.NOT_LOGGED_IN, ProblemKind.UNEXPECTED);
        Refuses refuses = method.getMethodAnnotation(Refuses.class);
        if (refuses != null) {
            kinds.addAll(List.of(refuses.value()));
        }
        return kinds;
    }

    private static ApiResponse response(ProblemKind kind) {
        Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description(kind.status().getReasonPhrase())
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(reference)));
    }

    private static Schema<?> problem() {
        Schema<?> text = new Schema<>().types(Set.of("string"));
        Schema<?> error = new Schema<>()
                .types(Set.of("object"))
                .addProperty("field", text)
                .addProperty("code", text)
                .addProperty("message", text)
                .required(List.of("field", "code", "message"));
        return new Schema<>()
                .types(Set.of("object"))
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", new Schema<>().types(Set.of("integer")))
                .addProperty("detail", text)
                .addProperty("instance", text)
                .addProperty("code", text)
                .addProperty("errors", new Schema<>().types(Set.of("array")).items(error))
                .required(List.of("type", "title", "status", "detail"))
                .example(Map.of(
                        "type",
                        ProblemKind.REJECTED.type().toString(),
                        "title",
                        "Ci sono dati da correggere",
                        "status",
                        422,
                        "detail",
                        "Nulla è stato registrato: correggere i campi indicati e ripetere.",
                        "errors",
                        List.of(Map.of(
                                "field", "subject.fiscalCode",
                                "code", "common.fiscalCode.checkCharacter",
                                "message", "L’ultimo carattere del codice fiscale non corrisponde agli altri."))));
    }
}
