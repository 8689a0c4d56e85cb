package app.earful.customers.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.TestWorkspaces.Team;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import app.earful.customers.contacts.ContactPoint;
import app.earful.customers.contacts.Contacts;
import app.earful.customers.contacts.NewContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EarfulTest
@Tag("database")
class CustomerSearchTest {
    @Autowired
    Customers customers;

    @Autowired
    Contacts contacts;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CustomerListRepository list;

    Team team;

    CustomerSearchTest(@Autowired TestWorkspaces workspaces) {
        team = workspaces.team();
    }

    @BeforeEach
    void someCustomers() {
        team.run(() -> {
            for (var name : List.of(
                    "Müller Bau GmbH",
                    "Bäckerei Schröder",
                    "Talleres González",
                    "Łukasz Wójcik",
                    "Øyvind Åsen",
                    "O'Brien & Sons",
                    "Özgür Çelik",
                    "Straßenbau Weiß AG",
                    "株式会社サクラ",
                    "Zimmermann & Co. KG",
                    "3M")) {
                customers.create(team.bob(), NewCustomer.company(name));
            }
            var acme = customers.create(team.bob(), NewCustomer.company("Acme"));
            contacts.create(
                    team.bob(),
                    acme,
                    NewContact.named(
                            "Ángela Núñez",
                            ContactPoint.phone("030 1234567", "DE", null),
                            ContactPoint.email("a.nunez@taller.example", null)));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "müller|Müller Bau GmbH",
                "muller|Müller Bau GmbH",
                "MUELLER|Müller Bau GmbH",
                "mueler|Müller Bau GmbH",
                "mulelr|Müller Bau GmbH",
                "bau mül|Müller Bau GmbH",
                "schroeder|Bäckerei Schröder",
                "shröder|Bäckerei Schröder",
                "backerei|Bäckerei Schröder",
                "gonzales|Talleres González",
                "gonsalez|Talleres González",
                "tallres gonzalez|Talleres González",
                "lukasz|Łukasz Wójcik",
                "wojcik|Łukasz Wójcik",
                "oyvind|Øyvind Åsen",
                "asen|Øyvind Åsen",
                "brien|O'Brien & Sons",
                "celik ozgur|Özgür Çelik",
                "strassenbau|Straßenbau Weiß AG",
                "weiss|Straßenbau Weiß AG",
                "株式会社|株式会社サクラ",
                "zimerman|Zimmermann & Co. KG",
                "z|Zimmermann & Co. KG",
                "zi|Zimmermann & Co. KG",
                "3m|3M",
                "angela|Acme",
                "núñes|Acme",
                "nunez acme|Acme",
                "0301234567|Acme",
                "030 12 34|Acme",
                "+49 30 1234|Acme",
                "a.nunez@taller.example|Acme",
                "taller.example|Acme",
            })
    void findsACustomerHoweverItIsTyped(String words, String name) {
        assertThat(find(words)).extracting(CustomerRow::name).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xqzkw",
                "müller schröder",
                "0999",
                "'",
                "%",
                "\\",
                "'; drop table customers; --",
                "((",
                "!",
                "&|!:*",
                "<->"
            })
    void findsNothingWhereNothingFits(String words) {
        assertThat(find(words)).isEmpty();
    }

    @Test
    void putsNamesThatBeginWithTheWordsFirstAndMistypedOnesLast() {
        team.run(() -> {
            customers.create(team.bob(), NewCustomer.company("Anton Zimmermann"));
            customers.create(team.bob(), NewCustomer.company("Aachen Zimmerman"));
        });
        assertThat(find("zimmermann"))
                .extracting(CustomerRow::name)
                .containsExactly("Zimmermann & Co. KG", "Anton Zimmermann", "Aachen Zimmerman");
    }

    @Test
    void forgetsAContactThatIsArchivedAndLearnsANewName() {
        team.run(() -> {
            var acme = find("nunez").getFirst().id();
            contacts.archive(team.bob(), contacts.of(acme).getFirst().id());
            customers.change(team.bob(), acme, 0, NewCustomer.company("Bolt"));
        });
        assertThat(find("nunez")).isEmpty();
        assertThat(find("acme")).isEmpty();
        assertThat(find("bollt")).extracting(CustomerRow::name).contains("Bolt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stud|Studio Eins, Studio54 Berlin",
                "studio|Studio Eins, Studio54 Berlin",
                "studio5|Studio54 Berlin",
                "studio54 ber|Studio54 Berlin",
                "donaudampfschiffahrtselektrizitätenhauptbetriebswerk|"
                        + "Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbau",
                "donau|Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbau",
                "ab1|Ab1cd",
                "ab1cd|Ab1cd",
                "karl|Karl Karlsen, Karlsen Boote"
            })
    void completesWhatIsTypedToEveryWordThatBeginsSo(String words, String names) {
        team.run(() -> List.of(
                        "Studio Eins",
                        "Studio54 Berlin",
                        "Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbau",
                        "Ab1cd",
                        "Karl Karlsen",
                        "Karlsen Boote")
                .forEach(name -> customers.create(team.bob(), NewCustomer.company(name))));
        assertThat(find(words)).extracting(CustomerRow::name).startsWith(names.split(", "));
    }

    @Test
    void findsEveryOneOfMoreWordsThanAreLookedUpSingly() {
        team.run(() -> {
            for (var at = 'a'; at <= 'z'; at++) {
                customers.create(team.bob(), NewCustomer.company("Kron" + at + " Kron" + at + "x"));
            }
        });
        assertThat(find("kron")).hasSize(26);
    }

    @Test
    void keepsAWordFindableThatOneLearnsWhileAnotherIsForgettingIt() throws Exception {
        var old = team.within(() -> customers.create(team.bob(), NewCustomer.company("Qorbonia Alt")));
        var erased = new CompletableFuture<Void>();
        team.run(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            customers.create(team.bob(), NewCustomer.company("Qorbonia Neu"));
            Thread.ofPlatform().daemon().start(() -> {
                team.run(() -> {
                    customers.archive(team.olga(), old);
                    customers.erase(team.olga(), old);
                });
                erased.complete(null);
            });
            assertThatThrownBy(() -> erased.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        }));
        erased.get(20, TimeUnit.SECONDS);
        assertThat(find("qorbon")).extracting(CustomerRow::name).containsExactly("Qorbonia Neu");
    }

    @Test
    void walksThroughManyThatHaveAWordWithoutLosingOne() {
        team.run(() -> {
            for (var at = 0; at < 12; at++) {
                customers.create(team.bob(), NewCustomer.company("Firma Zimmermann " + at));
                customers.create(team.bob(), NewCustomer.company("Zimmermann " + at));
            }
            var names = new ArrayList<String>();
            var match = list.match(team.bob(), CustomerFilter.of(Map.of("q", "zimmermann")), 10);
            for (var page = list.page(match, CustomerSort.NAME, null, 5);
                    ;
                    page = list.page(match, CustomerSort.NAME, page.next().toString(), 5)) {
                page.rows().forEach(row -> names.add(row.name()));
                if (page.next() == null) {
                    break;
                }
            }
            assertThat(names).hasSize(25).doesNotHaveDuplicates();
            assertThat(names.subList(0, 13)).allMatch(name -> name.startsWith("Zimmermann"));
        });
    }

    @Test
    void readsInOrderWhereTooManyHaveTheWord() {
        team.run(() -> {
            for (var at = 0; at < 30; at++) {
                customers.create(team.bob(), NewCustomer.company("Firma Zimmermann " + at));
            }
            var filter = CustomerFilter.of(Map.of("q", "zimmermann"));
            var match = list.match(team.bob(), filter, 10);
            assertThat(list.page(match, CustomerSort.NAME, null, 100).rows())
                    .extracting(CustomerRow::name)
                    .hasSize(31)
                    .startsWith("Zimmermann & Co. KG", "Firma Zimmermann 0");
        });
    }

    private List<CustomerRow> find(String words) {
        return team.within(() -> list.page(team.bob(), CustomerFilter.of(Map.of("q", words)), null, 50)
                .rows());
    }
}
