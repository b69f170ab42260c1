package cn.zhongning.portal.notices;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Ways to a mail server that a test starts and stops. */
final class Roads {
    private Roads() {}

    static MailRoad to(int port, Path home) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("localhost");
        smtp.setPort(port);
        return new MailRoad(provider(smtp), home);
    }

    private static ObjectProvider<JavaMailSenderImpl> provider(JavaMailSenderImpl smtp) {
        var factory = new DefaultListableBeanFactory();
        factory.registerSingleton("smtp", smtp);
        return factory.getBeanProvider(JavaMailSenderImpl.class);
    }
}
