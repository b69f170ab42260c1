package cn.zhongning.portal.shell.errors;

/** Somebody asks faster than anybody reads. */
class TooManyPage extends MessagePage {
    TooManyPage() {
        super("shell.too-many");
    }
}
