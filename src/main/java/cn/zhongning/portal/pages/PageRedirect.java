package cn.zhongning.portal.pages;

/** Thrown by {@link PublicPage#show}: this page lives elsewhere for good. */
public final class PageRedirect extends RuntimeException {
    private final String location;

    public PageRedirect(String location) {
        super(location, null, false, false);
        this.location = location;
    }

    public String location() {
        return location;
    }
}
