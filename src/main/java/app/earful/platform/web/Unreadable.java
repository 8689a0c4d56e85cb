package app.earful.platform.web;

import app.earful.platform.problems.FieldErrors;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Requests that cannot be read, whichever layer noticed: what was sent is wrong, not what we do with it. */
final class Unreadable {
    private Unreadable() {}

    static boolean is(@Nullable Throwable thrown) {
        return switch (thrown) {
            case null -> false;
            case TypeMismatchException _, HttpMessageNotReadableException _, MultipartException _ -> true;
            case InvalidParameterException _ -> true;
            // character_not_in_repertoire: a text with a NUL in it, which no column can hold
            case SQLException sql when "22021".equals(sql.getSQLState()) -> true;
            default -> is(thrown.getCause());
        };
    }

    /** The field that has a value that is missing or of another type than it should be, where it is known. */
    static Optional<FieldErrors> field(Exception thrown) {
        return switch (thrown) {
            case MethodArgumentTypeMismatchException mismatch ->
                Optional.of(new FieldErrors().add(mismatch.getName(), expected(mismatch.getRequiredType())));
            case MissingServletRequestParameterException missing ->
                Optional.of(new FieldErrors().add(missing.getParameterName(), "problem.field.missing"));
            case MissingServletRequestPartException missing ->
                Optional.of(new FieldErrors().add(missing.getRequestPartName(), "problem.field.missing"));
            case HttpMessageNotReadableException body
            when body.getCause() instanceof MismatchedInputException mismatch
                    && !mismatch.getPath().isEmpty() ->
                Optional.of(new FieldErrors().add(path(mismatch), expected(mismatch.getTargetType())));
            default -> Optional.empty();
        };
    }

    /** Such as {@code dots[0].words}. */
    private static String path(MismatchedInputException mismatch) {
        return mismatch.getPath().stream()
                .map(Unreadable::step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String step(JacksonException.Reference step) {
        return step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "problem.field.number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "problem.field.truth";
        }
        return type == LocalDate.class
                ? "problem.field.day"
                : type == UUID.class ? "problem.field.id" : "problem.field.other";
    }
}
