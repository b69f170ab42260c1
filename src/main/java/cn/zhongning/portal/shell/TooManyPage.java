package cn.zhongning.portal.shell;

/** Somebody asks faster than anybody reads. */
class TooManyPage extends MessagePage {
    TooManyPage() {
        super("shell.too-many");
    }
}
