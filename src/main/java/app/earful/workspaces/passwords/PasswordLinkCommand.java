package app.earful.workspaces.passwords;

import app.earful.platform.commands.Command;
import app.earful.platform.commands.Options;
import app.earful.platform.commands.WrongUse;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.web.PublicUrl;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.People;
import app.earful.workspaces.WorkspaceChoice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** For the operator, when nobody can sign in any more: prints a link with which a member chooses a new password. */
@Component
class PasswordLinkCommand implements Command {
    private final WorkspaceChoice choice;
    private final MemberRepository members;
    private final PasswordLinks links;
    private final Audit audit;
    private final PublicUrl publicUrl;

    PasswordLinkCommand(
            WorkspaceChoice choice, MemberRepository members, PasswordLinks links, Audit audit, PublicUrl publicUrl) {
        this.choice = choice;
        this.members = members;
        this.links = links;
        this.audit = audit;
        this.publicUrl = publicUrl;
    }

    @Override
    public String name() {
        return "password-link";
    }

    @Override
    public int run(List<String> arguments) {
        var options = Options.parse(name(), arguments, Set.of("workspace"), Set.of());
        var email = People.address(options.onlyWord("the e-mail address of a member"));
        var workspace = choice.choose(options.find("workspace"));
        CurrentWorkspace.runWithin(workspace.id(), () -> print(email));
        return 0;
    }

    private void print(String email) {
        var member = members.findByEmail(email)
                .filter(Member::active)
                .orElseThrow(() -> new WrongUse("no member of this workspace has the address " + email));
        var secret = links.create(member);
        audit.recordFromCommandLine("member.password_link_made", "member", member.id(), Map.of("name", member.name()));
        System.err.println(
                "With this link %s chooses a new password, once and within an hour:".formatted(member.name()));
        System.out.println(publicUrl.to("/password/" + secret.text()));
    }
}
