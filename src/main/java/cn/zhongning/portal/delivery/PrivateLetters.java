package cn.zhongning.portal.delivery;

import cn.zhongning.portal.accounts.Letter;
import cn.zhongning.portal.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Posts what is between the portal and one person: links to a password, warnings. */
@Component
class PrivateLetters {
    private final Letters letters;
    private final Texts texts;

    PrivateLetters(Letters letters, Texts texts) {
        this.letters = letters;
        this.texts = texts;
    }

    @EventListener
    void post(Letter letter) {
        var language = Letters.language(letter.to());
        letters.post(
                letter.to(),
                texts.get(language, letter.key() + ".title"),
                texts.get(language, letter.key() + ".body"),
                letter.address(),
                letter.secret(),
                letter.until());
    }
}
