package cn.zhongning.portal.shell.errors;

/** What was sent cannot be read or is too large. */
class BadInputPage extends MessagePage {
    BadInputPage() {
        super("shell.bad-input");
    }
}
