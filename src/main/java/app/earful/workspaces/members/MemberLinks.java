package app.earful.workspaces.members;

import app.earful.platform.problems.NotFound;
import app.earful.platform.web.PublicUrl;
import app.earful.workspaces.Audit;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.passwords.PasswordLinks;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The links an owner copies to somebody, while no mail is sent. */
@Service
class MemberLinks {
    private final Invitations invitations;
    private final PasswordLinks passwords;
    private final MemberRepository members;
    private final Audit audit;
    private final PublicUrl publicUrl;

    MemberLinks(
            Invitations invitations,
            PasswordLinks passwords,
            MemberRepository members,
            Audit audit,
            PublicUrl publicUrl) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.members = members;
        this.audit = audit;
        this.publicUrl = publicUrl;
    }

    String invite(Member owner, InvitationForm form) {
        return publicUrl.to("/invitations/" + invitations.invite(owner, form).text());
    }

    String password(Member owner, UUID id) {
        var member = members.find(id).filter(Member::active).orElseThrow(() -> new NotFound("members.unknown"));
        var link = publicUrl.to("/password/" + passwords.create(member).text());
        audit.record(owner, "member.password_link_made", "member", id, Map.of("name", member.name()));
        return link;
    }
}
