package app.earful.customers.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.TestWorkspaces;
import app.earful.Web;
import app.earful.customers.Customers;
import app.earful.customers.NewCustomer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who did what to which customer, as long as there is one. */
@EarfulTest
class AuditedTest {
    @Autowired
    TestWorkspaces workspaces;

    @Autowired
    Customers customers;

    @Autowired
    Web web;

    @Test
    void namesTheCustomerUntilItIsErased() {
        var team = workspaces.team();
        var id = team.within(() -> customers.create(team.ada(), NewCustomer.company("Talleres Ruiz")));
        team.run(() -> customers.archive(team.ada(), id));
        assertThat(web.get(team.olga(), "/audit"))
                .bodyText()
                .contains("archived a customer: <a href=\"/customers/" + id + "\">Talleres Ruiz</a>");
        team.run(() -> customers.erase(team.olga(), id));
        assertThat(web.get(team.olga(), "/audit"))
                .bodyText()
                .contains("archived a customer", "erased a customer for good")
                .doesNotContain("Talleres Ruiz");
    }
}
