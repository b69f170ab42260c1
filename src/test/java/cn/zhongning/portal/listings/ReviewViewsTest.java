package cn.zhongning.portal.listings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PortalTest
class ReviewViewsTest extends DeskTest {
    @Test
    void whatNobodyWaitsForIsSaidToBeGone() {
        SignedInAs.staff();
        for (var id : new String[] {UUID.randomUUID().toString(), "nonsense"}) {
            open("desk/review/results/" + id);
            assertThat(everything()).contains("已由别人处理");
            assertThat(find(Button.class).withText("通过并发布").all()).isEmpty();
        }
    }

    @Test
    void kindThatDoesNotExistIsNotFound() {
        SignedInAs.staff();
        open("desk/review/secrets/" + UUID.randomUUID());
        assertThat(everything()).doesNotContain("已由别人处理");
    }

    @Test
    void enterpriseDecidesOnNothing() {
        SignedInAs.as(Role.ENTERPRISE, UUID.randomUUID());
        open("desk/review/demands/" + UUID.randomUUID());
        assertThat(everything()).doesNotContain("已由别人处理");
    }
}
