package app.earful.workspaces.access;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.web.Reader;
import app.earful.workspaces.Member;
import app.earful.workspaces.MemberRepository;
import app.earful.workspaces.SignedIn;
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
 * request inside their workspace. Whoever has been deactivated meanwhile is a stranger.
 */
class MemberFilter extends OncePerRequestFilter {
    /** The request attribute of the signed-in member. */
    static final String MEMBER = Member.class.getName();

    private final MemberRepository members;

    MemberFilter(MemberRepository members) {
        this.members = members;
    }

    /** Files are the same for everybody; they should not cost a look at the database. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/static/") || path.startsWith("/webjars/");
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
                members.find(signedIn.memberId())
                        .filter(Member::active)
                        .ifPresentOrElse(member -> remember(member, request), () -> forget(request));
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException exception) {
            throw exception;
        } catch (Exception exception) {
            throw new ServletException(exception);
        }
    }

    /** An API call has no session, and must not be given one here. */
    private static void forget(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
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
