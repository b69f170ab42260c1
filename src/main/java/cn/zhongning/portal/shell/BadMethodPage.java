package cn.zhongning.portal.shell;

/** The address exists but takes no such request. */
class BadMethodPage extends MessagePage {
    BadMethodPage() {
        super("shell.bad-method");
    }
}
