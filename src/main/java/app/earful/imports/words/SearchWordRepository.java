package app.earful.imports.words;

import app.earful.imports.sets.NewIds;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The words that mistyped ones are compared with. */
@Repository
@Transactional
class SearchWordRepository {
    private final JdbcTemplate jdbc;

    SearchWordRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the customers that an import created. Can run again. */
    void learn(UUID importId) {
        var beginning = NewIds.of(importId).customers();
        jdbc.execute("""
                do $$
                declare created uuid[] := array(select id from customers where id between '%s' and '%s');
                begin
                    call learn_words(created);
                end
                $$
                """.formatted(NewIds.first(beginning), NewIds.last(beginning)));
        jdbc.execute("select settle_customer_words()");
    }
}
