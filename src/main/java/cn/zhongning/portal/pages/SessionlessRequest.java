package cn.zhongning.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/** A visitor's request: whoever tries to start a session for it is refused, and the visitor gets "not found". */
final class SessionlessRequest extends HttpServletRequestWrapper {
    SessionlessRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }

    @Override
    @SuppressWarnings("NullAway") // the servlet API says null for "there is none"
    public HttpSession getSession(boolean create) {
        var session = super.getSession(false);
        if (session == null && create) throw new SessionRefused();
        return session;
    }

    static final class SessionRefused extends RuntimeException {
        SessionRefused() {
            super("No sessions for visitors", null, false, false);
        }
    }
}
