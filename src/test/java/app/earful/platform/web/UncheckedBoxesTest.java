package app.earful.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ResolvableType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.ServletRequestDataBinder;

class UncheckedBoxesTest {
    record Form(boolean ticked, String name) {}

    @Test
    void whatDidNotComeIsFalse() {
        assertThat(read(new MockHttpServletRequest())).isEqualTo(new Form(false, "Ada"));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "on, true", "false, false"})
    void whatCameIsRead(String sent, boolean read) {
        var request = new MockHttpServletRequest();
        request.setParameter("ticked", sent);
        assertThat(read(request)).isEqualTo(new Form(read, "Ada"));
    }

    private static Object read(MockHttpServletRequest request) {
        request.setParameter("name", "Ada");
        var binder = new ServletRequestDataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(Form.class));
        new UncheckedBoxes().readNothingAsFalse(binder);
        binder.construct(request);
        return Objects.requireNonNull(binder.getTarget());
    }
}
