package app.earful.workspaces.access;

import app.earful.workspaces.Member;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API at /api/v1/openapi.json; springdoc reads the routes, this adds what holds for all. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDescription {
    private static final Map<String, String> PROBLEMS = Map.of(
            "401", "No key that works was sent.",
            "403", "The role of the key's member is not enough.",
            "404", "There is no such thing in this workspace.",
            "409", "It has changed meanwhile, or another stands in the way.",
            "422", "Something that was sent cannot be right; \"errors\" says what and how it would be.");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Member.class);
    }

    @Bean
    OpenAPI openApi(ObjectProvider<BuildProperties> build) {
        var properties = build.getIfAvailable();
        return new OpenAPI()
                .info(new Info()
                        .title("Earful")
                        .version(properties == null ? "0" : String.valueOf(properties.getVersion()))
                        .description(
                                "Connect with at least one customer every working day, and hear what is going on."))
                .components(new Components()
                        .addSecuritySchemes(
                                "key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList("key"));
    }

    @Bean
    OpenApiCustomizer problemsAndKeys() {
        return api -> api.getPaths().values().forEach(path -> {
            path.readOperations()
                    .forEach(operation -> PROBLEMS.forEach(
                            (status, words) -> operation.getResponses().addApiResponse(status, response(words))));
            if (path.getPost() != null) {
                path.getPost().addParametersItem(idempotencyKey());
            }
        });
    }

    private static ApiResponse response(String words) {
        var schema = new Schema<Object>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(words)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static HeaderParameter idempotencyKey() {
        var parameter = new HeaderParameter();
        parameter
                .name("Idempotency-Key")
                .description(
                        "Sent again with the same body within 24 hours, the first answer comes back and nothing is done.")
                .schema(new StringSchema().maxLength(200));
        return parameter;
    }

    /** RFC 9457, with what is wrong in which field. */
    private static Schema<?> problem() {
        var error =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("problem", new StringSchema());
        return new ObjectSchema()
                .addProperty("title", new StringSchema())
                .addProperty("status", new io.swagger.v3.oas.models.media.IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new io.swagger.v3.oas.models.media.ArraySchema().items(error));
    }
}
