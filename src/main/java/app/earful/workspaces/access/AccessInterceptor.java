package app.earful.workspaces.access;

import app.earful.platform.problems.Refused;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.AllowedToAll;
import app.earful.workspaces.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a call through only if its route says who may call it and this member is among them. */
class AccessInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || isForAll(method)) {
            return true;
        }
        var needed = needed(method);
        var member = MemberFilter.member(request);
        if (needed == null || member.isEmpty() || !member.get().may(needed)) {
            throw new Refused(needed == null ? "problem.undecided" : "problem.role." + needed.word());
        }
        return true;
    }

    static boolean isForAll(HandlerMethod method) {
        return ErrorController.class.isAssignableFrom(method.getBeanType())
                || method.hasMethodAnnotation(AllowedToAll.class)
                || (!method.hasMethodAnnotation(AllowedTo.class)
                        && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), AllowedToAll.class));
    }

    static @Nullable Role needed(HandlerMethod method) {
        var onMethod = method.getMethodAnnotation(AllowedTo.class);
        var onType = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class);
        return onMethod != null ? onMethod.value() : onType != null ? onType.value() : ofOthers(method);
    }

    /** The one foreign controller describes the API to whoever may use it. */
    private static @Nullable Role ofOthers(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.springdoc.") ? Role.READER : null;
    }
}
