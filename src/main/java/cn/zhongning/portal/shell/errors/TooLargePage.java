package cn.zhongning.portal.shell.errors;

/** A file so large that the rest of its form was not read either. */
class TooLargePage extends MessagePage {
    TooLargePage() {
        super("shell.too-large");
    }
}
