package app.earful.workspaces.setup;

import static app.earful.workspaces.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.secrets.InstallationRepository;
import app.earful.platform.web.PublicUrl;
import app.earful.platform.web.Reader;
import app.earful.workspaces.SampleOffer;
import app.earful.workspaces.WorkspaceForm;
import app.earful.workspaces.WorkspaceRepository;
import app.earful.workspaces.sessions.Sessions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** The wizard on an installation that is fresh, which the shared one of the suite is not: only that answer is turned round. */
@EarfulTest
class SetupTest {
    @Autowired
    InstallationRepository installation;

    @Autowired
    WorkspaceRepository workspaces;

    @Autowired
    PublicUrl publicUrl;

    @Autowired
    Setup setup;

    @Autowired
    Sessions sessions;

    @Autowired
    ObjectProvider<SampleOffer> samples;

    private final ExtendedModelMap model = new ExtendedModelMap();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void withoutTheTokenFromTheConsoleThereIsOnlyThePageThatSaysWhereItIs() {
        var token = fresh();
        token.renew();
        var wizard = wizard(token);
        assertThat(wizard.begin("", request(), model)).isEqualTo("setup/locked");
        assertThat(model).containsEntry("given", false);
        assertThat(wizard.begin("wrong", request(), model)).isEqualTo("setup/locked");
        assertThat(model).containsEntry("given", true);
        assertThat(wizard.you("wrong", form(), owner(), request(), response, model))
                .isEqualTo("setup/locked");
    }

    @Test
    void eachStartMakesTheOldTokenWorthless() {
        var token = fresh();
        var first = token.renew();
        var second = token.renew();
        assertThat(token.fits(first)).isFalse();
        assertThat(token.fits(second)).isTrue();
        assertThat(installation.find("setup-token")).contains(second.hash());
    }

    @Test
    void anotherCountryBringsTheFormAgainWithWhatFollowsFromIt() {
        var token = fresh();
        var secret = token.renew().text();
        var chosen = new WorkspaceForm("Ours", "AT", "", "Europe/Berlin", "en", "USD");
        assertThat(wizard(token).workspace(secret, "DE", chosen, request(), response, model))
                .isEqualTo("setup/workspace");
        assertThat(model.get("form")).isEqualTo(new WorkspaceForm("Ours", "AT", "", "Europe/Vienna", "de", "EUR"));
    }

    @Test
    void asksForTheOwnerInTheLanguageChosenForTheWorkspace() {
        var token = fresh();
        var secret = token.renew().text();
        var request = request();
        var german = new WorkspaceForm("Ours", "DE", "", "Europe/Berlin", "de", "EUR");
        assertThat(wizard(token).workspace(secret, "DE", german, request, response, model))
                .isEqualTo("setup/you");
        assertThat(request.getAttribute(Reader.ATTRIBUTE))
                .isInstanceOfSatisfying(
                        Reader.class, reader -> assertThat(reader.locale()).isEqualTo(Locale.GERMANY));
    }

    @Test
    void whatCannotBeRightIsSaidAtItsField() {
        var token = fresh();
        var secret = token.renew().text();
        var wrong = new WorkspaceForm("", "DE", "xx", "Mars/Crater", "fr", "EURO");
        assertThat(wizard(token).workspace(secret, "DE", wrong, request(), response, model))
                .isEqualTo("setup/workspace");
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(wrong.errors().all()).containsOnlyKeys("name", "region", "zone", "language", "currency");
        var weak = new OwnerForm("Olga", "no address", "password123");
        assertThat(wizard(token).you(secret, form(), weak, request(), response, model))
                .isEqualTo("setup/you");
        assertThat(((FieldErrors) Objects.requireNonNull(model.get("errors"))).all())
                .containsOnlyKeys("email", "password");
    }

    @Test
    void theTokenMakesOneWorkspaceWithItsOwnerSignedInAndNoSecond() {
        var token = fresh();
        var secret = token.renew();
        var form = form();
        var request = request();
        assertThat(wizard(token).you(secret.text(), form, owner(), request, response, model))
                .isEqualTo("redirect:/setup/customers");
        assertThat(request.getSession(false)).isNotNull();
        assertThat(names()).contains(form.name());
        var again = new WorkspaceForm(form.name() + " again", "DE", "", "Europe/Berlin", "de", "EUR");
        assertThat(wizard(token).you(secret.text(), again, owner(), request, response, model))
                .isEqualTo("setup/locked");
        assertThat(names()).doesNotContain(again.name());
    }

    @Test
    void onceThereIsAWorkspaceTheWizardIsClosed() {
        var token = new SetupToken(installation, workspaces, publicUrl, "run", false);
        setup.create(form(), owner());
        assertThat(wizard(token).begin(token.renew().text(), request(), model)).isEqualTo("redirect:/sign-in");
    }

    /** As if there were no workspace yet. */
    private SetupToken fresh() {
        return new SetupToken(installation, workspaces, publicUrl, "run", false) {
            @Override
            boolean isSetUp() {
                return false;
            }
        };
    }

    private SetupController wizard(SetupToken token) {
        return new SetupController(token, setup, sessions, samples);
    }

    private static MockHttpServletRequest request() {
        return new MockHttpServletRequest();
    }

    private List<String> names() {
        return workspaces.listAll().stream()
                .map(WorkspaceRepository.Named::name)
                .toList();
    }

    private static WorkspaceForm form() {
        return new WorkspaceForm("Bakery " + UUID.randomUUID(), "DE", "by", "Europe/Berlin", "de", "EUR");
    }

    private static OwnerForm owner() {
        return new OwnerForm("Olga Owner", "olga-" + UUID.randomUUID() + "@example.com", PASSWORD);
    }
}
