package app.earful.platform.lists;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds the address of a page with what narrows it; what is null or empty is left away. */
public final class Address {
    private final UriComponentsBuilder builder;

    public Address(String path) {
        builder = UriComponentsBuilder.fromPath(path);
    }

    public Address with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            builder.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
        return this;
    }

    @Override
    public String toString() {
        return builder.encode().toUriString();
    }
}
