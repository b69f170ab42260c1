package cn.zhongning.portal.shell.errors;

/** The address exists but takes no such request. */
class BadMethodPage extends MessagePage {
    BadMethodPage() {
        super("shell.bad-method");
    }
}
