package app.earful.insight.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I waited two weeks for the spare part | en
            Too slow | en
            Wir warten seit zwei Wochen auf das Ersatzteil | de
            Viel zu langsam | de
            Llevamos dos semanas esperando la pieza | es
            Muy lento | es
            Nous attendons la pièce depuis deux semaines | fr
            Beaucoup trop lent | fr
            Non sono contento di questo servizio | it
            Não estou contente com o serviço | pt
            Ik ben niet tevreden met de service | nl
            """)
    void tellsLanguagesApart(String text, String language) {
        assertThat(Languages.detect(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''
            12345
            Castellan
            Доброе утро
            おはようございます
            👍👍
            """)
    void saysWhenItCannotTell(String text) {
        assertThat(Languages.detect(text)).isEqualTo(Languages.UNKNOWN);
    }

    @Test
    void followsTheGreaterPartOfAMixedText() {
        var text = "Die Rechnung ist schon wieder falsch und niemand meldet sich bei uns. Sorry for that.";
        assertThat(Languages.detect(text)).isEqualTo("de");
    }
}
