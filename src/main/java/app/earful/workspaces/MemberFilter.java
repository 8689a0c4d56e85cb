package app.earful.workspaces;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.web.Reader;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * After sign-in is known: looks the member up afresh, so that a changed role counts at once, and runs the rest of the
 * request inside their workspace.
 */
class MemberFilter extends OncePerRequestFilter {
    /** The request attribute of the signed-in member. */
    static final String MEMBER = Member.class.getName();

    private final MemberRepository members;

    MemberFilter(MemberRepository members) {
        this.members = members;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            CurrentWorkspace.<Boolean, Exception>within(signedIn.workspaceId(), () -> {
                var member = members.find(signedIn.memberId()).filter(Member::active);
                if (member.isEmpty()) {
                    SecurityContextHolder.clearContext();
                    request.getSession().invalidate();
                }
                member.ifPresent(found -> remember(found, request));
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException exception) {
            throw exception;
        } catch (Exception exception) {
            throw new ServletException(exception);
        }
    }

    private static void remember(Member member, HttpServletRequest request) {
        request.setAttribute(MEMBER, member);
        request.setAttribute(
                Reader.ATTRIBUTE,
                new Reader(
                        member.id(),
                        member.name(),
                        member.role().word(),
                        member.locale(),
                        member.zone(),
                        member.scheme(),
                        member.keyboardShortcuts(),
                        member.workspace().name(),
                        member.workspace().sample()));
    }

    static Optional<Member> member(HttpServletRequest request) {
        return Optional.ofNullable((Member) request.getAttribute(MEMBER));
    }
}
