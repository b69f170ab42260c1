package cn.zhongning.portal.fill;

import java.io.IOException;
import java.net.URI;

/** One tab of somebody signed in, for the tests of everybody else. */
public final class Tab {
    private final LiveReader reader;

    public Tab(int port, String email, String password) throws IOException, InterruptedException {
        reader = new LiveReader(URI.create("http://localhost:" + port));
        reader.signIn(email, password);
    }

    /** Everything that the page at this address is drawn from. */
    public String open(String address) throws IOException, InterruptedException {
        return reader.open(address);
    }

    /** What is no page of Flow's; its status where it is not to be had. */
    public String get(String address) throws InterruptedException {
        try {
            return reader.get("/" + address);
        } catch (IOException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
