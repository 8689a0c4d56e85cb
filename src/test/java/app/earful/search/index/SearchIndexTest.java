package app.earful.search.index;

import static app.earful.search.index.TestEntries.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    @TempDir
    Path folder;

    SearchIndex index;
    TestEntries entries;

    @BeforeEach
    void create() throws Exception {
        index = SearchIndex.create(folder, List.of());
        entries = new TestEntries(index);
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    @Test
    void findsEachWordInAllItsForms() throws Exception {
        entries.add(
                entries.dot("en", "Deliveries are always late"),
                entries.dot("de", "Die Lieferungen kommen zu spät"),
                entries.dot("es", "Los pedidos llegan tarde"));
        assertThat(entries.find("delivery ")).containsExactly("Deliveries are always late");
        assertThat(entries.find("Lieferung ")).containsExactly("Die Lieferungen kommen zu spät");
        assertThat(entries.find("pedido ")).containsExactly("Los pedidos llegan tarde");
    }

    @Test
    void forgivesCaseAccentsAndSpellingsOfUmlauts() throws Exception {
        entries.add(entries.customer("Müller & Söhne", ""), entries.customer("Özdemir", ""));
        for (var typed : List.of("müller", "MULLER", "Mueller", "muller soehne")) {
            assertThat(entries.find(typed)).as(typed).containsExactly("Müller & Söhne");
        }
    }

    @Test
    void forgivesTypingErrors() throws Exception {
        entries.add(entries.dot("en", "The invoice was wrong twice"), entries.customer("Talleres Ruiz", ""));
        for (var typed : List.of("invioce ", "invoise ", "invoce")) {
            assertThat(entries.find(typed)).as(typed).containsExactly("The invoice was wrong twice");
        }
        assertThat(entries.find("Taleres Ruis")).containsExactly("Talleres Ruiz");
        assertThat(entries.find("envelope ")).isEmpty();
    }

    @Test
    void takesTheLastWordForABeginningWhileItIsTyped() throws Exception {
        entries.add(entries.dot("en", "They want a second warehouse"), entries.customer("Weber Bau", "Nürnberg 4711"));
        assertThat(entries.find("second ware")).containsExactly("They want a second warehouse");
        assertThat(entries.find("w")).containsExactly("Weber Bau");
        assertThat(entries.find("nurn")).containsExactly("Weber Bau");
        assertThat(entries.find("47")).containsExactly("Weber Bau");
        assertThat(entries.find("ware second")).isNotEmpty();
        assertThat(entries.find("ware ")).isEmpty();
    }

    @Test
    void findsPartsOfCompounds() throws Exception {
        entries.add(
                entries.dot("de", "Die Ersatzteillieferungen kommen zu spät"),
                entries.dot("de", "Die Rechnung war falsch"),
                entries.customer("Stahlbau Nord", ""));
        for (var typed :
                List.of("Lieferung ", "lieferungen ", "ersatzteil ", "ersatzteillieferung ", "spaet teillieferung")) {
            assertThat(entries.find(typed)).as(typed).containsExactly("Die Ersatzteillieferungen kommen zu spät");
        }
        assertThat(entries.find("ersatz lieferung")).containsExactly("Die Ersatzteillieferungen kommen zu spät");
        assertThat(entries.find("liefer*ung ")).doesNotContain("Die Rechnung war falsch");
    }

    @Test
    void findsASentenceByMostOfItsWords() throws Exception {
        entries.add(
                entries.dot("en", "The technician explained the new portal to my people"),
                entries.dot("en", "Nobody was at the door"));
        assertThat(entries.find("the technican has explained our portal to all the people"))
                .containsExactly("The technician explained the new portal to my people");
        assertThat(entries.find("was it at the")).isNotEmpty();
    }

    @Test
    void keepsPhrasesTogether() throws Exception {
        entries.add(
                entries.dot("en", "The spare part took two weeks"),
                entries.dot("en", "Spare us the part about prices"));
        assertThat(entries.find("\"spare part\"")).containsExactly("The spare part took two weeks");
        assertThat(entries.find("„spare part“ weeks")).containsExactly("The spare part took two weeks");
        assertThat(entries.find("spare part")).hasSize(2);
        assertThat(entries.find("\"part spare\"")).isEmpty();
    }

    @Test
    void putsWhatHasAllWordsBeforeWhatHasSome() throws Exception {
        entries.add(
                entries.dot("en", "Price of the spare part"),
                entries.dot("en", "Waited for the spare part"),
                entries.dot("en", "The price went up"));
        assertThat(entries.find("spare part price")).first().isEqualTo("Price of the spare part");
        assertThat(entries.find("spare part price")).contains("Waited for the spare part");
    }

    @Test
    void doesNotInsistOnWordsThatSayNothing() throws Exception {
        entries.add(entries.dot("en", "Waiting for parts"), entries.dot("en", "The best of all"));
        assertThat(entries.find("the parts")).first().isEqualTo("Waiting for parts");
        assertThat(entries.find("the")).contains("The best of all");
    }

    @Test
    void putsNamesFirst() throws Exception {
        entries.add(entries.dot("en", "Weber Weber Weber is better than we are"), entries.customer("Weber Bau", ""));
        assertThat(entries.find("weber")).first().isEqualTo("Weber Bau");
    }

    @Test
    void findsByMeaningWhereNoWordFits() throws Exception {
        entries.add(
                entries.dot("en", "They take ages to answer", new byte[] {127, 10, 0}),
                entries.dot("en", "Great coffee", new byte[] {0, 0, 127}),
                entries.dot("en", "Slow as ever", null));
        var meaning = new float[] {1, 0, 0};
        assertThat(entries.find(new Question("slow", meaning, Wanted.ANYTHING, 20)))
                .containsExactly("Slow as ever", "They take ages to answer");
        assertThat(entries.find(new Question("", meaning, Wanted.ANYTHING, 20)))
                .containsExactly("They take ages to answer");
    }

    @Test
    void findsWithinWhatIsWantedOnly() throws Exception {
        var bob = new UUID(2, 1);
        var ruiz = new UUID(3, 1);
        var dot = new Entry(
                Subject.DOT, new UUID(1, 7), ruiz, List.of(bob), MONDAY, "wish", -0.5f, "", "", "parts", "en", null);
        index.add(dot);
        entries.add(entries.dot("en", "other parts"));
        assertThat(count(new Wanted(Set.of(), null, null, null, null, null, null)))
                .isEqualTo(2);
        assertThat(count(new Wanted(Set.of(Subject.DOT), null, null, null, null, null, null)))
                .isEqualTo(2);
        assertThat(count(new Wanted(Set.of(Subject.CUSTOMER), null, null, null, null, null, null)))
                .isZero();
        assertThat(count(new Wanted(Set.of(), "wish", null, null, null, null, null)))
                .isEqualTo(1);
        assertThat(count(new Wanted(Set.of(), null, ruiz, null, null, null, null)))
                .isEqualTo(1);
        assertThat(count(new Wanted(Set.of(), null, null, bob, null, null, null)))
                .isEqualTo(1);
        assertThat(count(new Wanted(Set.of(), null, null, null, MONDAY, null, null)))
                .isEqualTo(2);
        assertThat(count(new Wanted(Set.of(), null, null, null, null, MONDAY, null)))
                .isZero();
        assertThat(count(new Wanted(Set.of(), null, null, null, null, null, Mood.BAD)))
                .isEqualTo(1);
        assertThat(count(new Wanted(Set.of(), null, null, null, null, null, Mood.NEUTRAL)))
                .isEqualTo(1);
    }

    private int count(Wanted wanted) throws Exception {
        return index.ask(new Question("parts", null, wanted, 20)).size();
    }

    @Test
    void replacesAndForgets() throws Exception {
        var ruiz = entries.customer("Talleres Ruiz", "");
        var dot = entries.dot("en", "Waiting for parts");
        entries.add(ruiz, dot);
        index.replace(dot);
        index.reached(TestEntries.START);
        assertThat(entries.find("parts")).hasSize(1);
        index.removeAllOf(dot.customer());
        index.remove(Subject.CUSTOMER, List.of(ruiz.id()));
        index.reached(TestEntries.START);
        index.forget();
        assertThat(entries.find("parts")).isEmpty();
        assertThat(entries.find("ruiz")).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void isFoundAgainAsItWasSavedLast() throws Exception {
        entries.add(entries.dot("en", "Waiting for parts"));
        index.save();
        index.close();
        index = SearchIndex.open(folder);
        assertThat(index.position()).contains(TestEntries.START);
        assertThat(SearchIndex.readPosition(folder)).contains(TestEntries.START);
        assertThat(index.ask(new Question("parts", null, Wanted.ANYTHING, 5))).hasSize(1);
    }

    @Test
    void answersWhateverIsTyped() throws Exception {
        entries.add(entries.dot("en", "Waiting for parts"));
        for (var typed : List.of(
                "",
                " ",
                "\"",
                "\"\"",
                "***",
                "a*b?c",
                "(parts",
                "parts AND",
                "+-!~^",
                "x".repeat(5_000),
                "😀",
                "\"😀 😀\"")) {
            assertThat(index.ask(new Question(typed, null, Wanted.ANYTHING, 5))).isNotNull();
        }
        assertThat(entries.find("(parts")).hasSize(1);
    }
}
