package app.earful.customers.fields;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.customers.NewCustomer;
import app.earful.platform.problems.FieldErrors;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerInputTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    en; 73700; 73700
                    en; 73700.50; 73700.50
                    de; 73700,50; 73700,50
                    de; 73.700; 73700
                    de; 1234,5; 1234,50
                    """)
    void showsAnAmountAsItsReaderWritesIt(String language, String typed, String shown) {
        var locale = Locale.of(language);
        var facts = read(typed, locale);
        assertThat(CustomerInput.of(facts, locale).value("annualValue")).isEqualTo(shown);
    }

    @Test
    void aFormThatIsSavedAsItWasShownChangesNothing() {
        var facts = read("12.345,67", Locale.GERMAN);
        var again = CustomerInput.of(facts, Locale.GERMAN).check(new FieldErrors(), Locale.GERMAN, _ -> true);
        assertThat(again).isEqualTo(facts);
    }

    private static NewCustomer read(String amount, Locale locale) {
        var errors = new FieldErrors();
        var input = new CustomerInput(Map.of(
                "kind",
                "company",
                "name",
                "Acme",
                "relationship",
                "customer",
                "annualValue",
                amount,
                "currency",
                "EUR"));
        var facts = input.check(errors, locale, _ -> true);
        errors.throwIfAny();
        return facts;
    }
}
