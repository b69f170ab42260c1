package cn.zhongning.portal.shell.errors;

/** This person, or a form from elsewhere, may not do this. */
class ForbiddenPage extends MessagePage {
    ForbiddenPage() {
        super("shell.forbidden");
    }
}
