package app.earful.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.platform.postgres.installation.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    @Test
    void takesThePartsOfAnAddress() {
        var address = DatabaseAddress.parse("postgres://ada:secret@db.example.com:6432/earful?sslmode=require");

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.com:6432/earful?sslmode=require");
        assertThat(address.user()).isEqualTo("ada");
        assertThat(address.password()).isEqualTo("secret");
    }

    @Test
    void readsAPasswordAsItIsWrittenInAnAddress() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://ada:a+b%40c@localhost/earful")
                        .password())
                .isEqualTo("a+b@c");
    }

    @Test
    void tellsNobodyThePassword() {
        assertThat(DatabaseAddress.parse("postgres://ada:secret@localhost/earful?password=secret"))
                .asString()
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "mysql://ada:secret@localhost/earful",
                "postgres://localhost/earful",
                "postgres://a b"
            })
    void refusesWhatIsNoAddress(String url) {
        assertThatThrownBy(() -> DatabaseAddress.parse(url))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("postgres://user:password@host")
                .hasMessageNotContaining("secret");
    }
}
