package cn.zhongning.portal.venues;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class VenueViewsTest extends DeskTest {
    @Autowired
    Venues venues;

    @Autowired
    Halls halls;

    @LocalServerPort
    int port;

    @Test
    void organiserDescribesAVenueAndTheCentrePutsItBeforeThePublic() throws Exception {
        var organiser = halls.organiser();
        SignedInAs.as(Role.ORGANISER, organiser);
        open("desk/venues/new");
        write("鸣沙古渡科普馆");
        press("保存并送审");
        assertThat(told()).contains("已送审");
        var stored = only(VenueShelf.WAITING, "鸣沙古渡科普馆");
        assertThat(stored.form().hours().week()).hasSize(7);
        assertThat(stored.form().longitude()).isEqualTo(105.885);
        SignedInAs.staff();
        open("desk/venues", "show", "WAITING");
        assertThat(rows()).anyMatch(row -> row.contains("鸣沙古渡科普馆") && row.contains("等待审核"));
        open("desk/venues/" + stored.id());
        assertThat(everything()).contains("用词检查");
        press("发布");
        assertThat(told()).contains("公众可以看到了");
        var page = new Browser(port).get(stored.address()).body();
        assertThat(page)
                .contains("鸣沙古渡科普馆", "可容纳 80 人", "无台阶通行", "09:00–12:00", "geo:37.548,105.885")
                .contains("https://uri.amap.com/marker?position=105.885,37.548", "county-map", "CivicStructure");
        assertThat(new Browser(port).get("/venues?town=mingsha&kind=STATION").body())
                .contains("鸣沙古渡科普馆");
        assertThat(new Browser(port).get("/en/venues?town=baima&kind=STATION").body())
                .doesNotContain("鸣沙古渡科普馆");
    }

    @Test
    void unfinishedVenueIsToldEveryMistakeBesideItsField() {
        var organiser = halls.organiser();
        SignedInAs.as(Role.ORGANISER, organiser);
        open("desk/venues/new");
        line("名称").setValue("一");
        line("星期一").setValue("上午九点");
        line("经纬度").setValue("就在镇政府对面");
        line("电话").setValue("12345");
        press("保存");
        assertThat(line("名称").getErrorMessage()).contains("2 到");
        assertThat(line("星期一").getErrorMessage()).contains("9:00–12:00");
        assertThat(line("经纬度").isInvalid()).isTrue();
        assertThat(line("电话").getErrorMessage()).contains("11 位");
        assertThat(line("名称").getValue()).isEqualTo("一");
        assertThat(venues.mine(VenueShelf.DRAFTS, 0, 10)).isEmpty();
    }

    @Test
    void staffAreAskedBesideTheFieldWhoseVenueItIs() {
        SignedInAs.staff();
        open("desk/venues/new");
        press("保存");
        assertThat(find(ComboBox.class).withLabel("所属单位").single().getErrorMessage())
                .isEqualTo("请选所属单位");
        assertThat(line("名称").isInvalid()).isTrue();
    }

    @Test
    void whoSendsAVenueReadsWhyItWasGivenBack() {
        var venue = halls.open(halls.organiser(), 30);
        SignedInAs.as(Role.ORGANISER, venue.organisationId());
        open("desk/venues/" + venue.id());
        line("名称").setValue("石空锰业新馆");
        press("保存并送审");
        SignedInAs.staff();
        open("desk/venues/" + venue.id());
        press("退回");
        area("原因").setValue("名字请与牌子一致");
        test(find(Button.class).withText("退回").all().getLast()).click();
        SignedInAs.as(Role.ORGANISER, venue.organisationId());
        open("desk/venues/" + venue.id());
        assertThat(everything()).contains("名字请与牌子一致");
        assertThat(line("名称").getValue()).isEqualTo("石空锰业新馆");
        assertThat(venues.published(venue.id()).orElseThrow().form().name()).isEqualTo("石空锰业科普馆");
    }

    @Test
    void othersFindNeitherTheVenueNorItsForm() {
        var venue = halls.open(halls.organiser(), 30);
        SignedInAs.as(Role.ORGANISER, halls.organiser());
        open("desk/venues/" + venue.id());
        assertThat(find(IntegerField.class).all()).isEmpty();
        open("desk/venues");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain("/desk/venues/" + venue.id());
        open("desk/venues/" + UUID.randomUUID());
        assertThat(find(IntegerField.class).all()).isEmpty();
    }

    @Test
    void secondWindowIsToldAndKeepsWhatItTyped() {
        var venue = halls.open(halls.organiser(), 30);
        SignedInAs.as(Role.ORGANISER, venue.organisationId());
        open("desk/venues/" + venue.id());
        venues.change(venue.id(), venue.version(), Halls.form("同事改的名字", 30));
        line("名称").setValue("我改的名字");
        press("保存");
        assertThat(everything()).contains("同事改的名字", "我改的名字", "换成那一份");
        assertThat(line("名称").getValue()).isEqualTo("我改的名字");
    }

    @SuppressWarnings("unchecked")
    private void write(String name) {
        line("名称").setValue(name);
        ((RadioButtonGroup<VenueKind>)
                        find(RadioButtonGroup.class).withLabel("类型").single())
                .setValue(VenueKind.STATION);
        ((RadioButtonGroup<VenueLevel>)
                        find(RadioButtonGroup.class).withLabel("级别").single())
                .setValue(VenueLevel.COUNTY);
        ((Select<String>) find(Select.class).withLabel("乡镇").single()).setValue("mingsha");
        line("地址").setValue("古渡街 3 号");
        line("经纬度").setValue("105.885 37.548");
        line("星期一").setValue("9:00-12:00 14:30-17:30");
        press("其余各天照星期一填");
        number("可容纳人数").setValue(80);
        number("每小时接待的集体人数").setValue(40);
        ((CheckboxGroup<VenueAccess>) find(CheckboxGroup.class).single()).setValue(Set.of(VenueAccess.STEP_FREE));
        line("电话").setValue("0955-5000003");
        area("介绍").setValue("黄河古渡口的水从哪里来、到哪里去，做一个小水车带回家。");
    }

    private IntegerField number(String label) {
        return find(IntegerField.class).withLabel(label).single();
    }

    private Venue only(VenueShelf shelf, String name) {
        return venues.mine(shelf, 0, 1000).stream()
                .filter(venue -> venue.latest().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
