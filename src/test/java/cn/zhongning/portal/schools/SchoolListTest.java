package cn.zhongning.portal.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.Question;
import cn.zhongning.portal.registration.Halls;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists as schools really send them. */
@PortalTest
class SchoolListTest extends DeskTest {
    @Autowired
    PupilSheet sheets;

    @Autowired
    SchoolLists lists;

    @Autowired
    Halls halls;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path folder;

    private static Pupil pupil(PupilRow row) {
        return Objects.requireNonNull(row.pupil());
    }

    @Test
    void listBelowAMergedTitleWithBlankRowsAndASumIsReadWhole() throws IOException {
        var rows = sheets.read(real());
        assertThat(rows).extracting(PupilRow::number).containsExactly(3, 4, 6);
        assertThat(rows).allMatch(row -> row.mistakes().isEmpty());
        assertThat(rows).extracting(row -> pupil(row).name()).containsExactly("马小红", "马小军", "王宁宁");
        assertThat(rows)
                .extracting(row -> pupil(row).phone())
                .containsExactly("13995400001", "13995400001", "13995400002");
        assertThat(rows).extracting(row -> pupil(row).age()).containsExactly(9, 11, 10);
        assertThat(pupil(rows.getLast()).grade()).isEqualTo("四(2)班");
    }

    @Test
    void everyMistakeStandsInItsCell() throws IOException {
        var rows = sheets.read(file(sheet -> {
            head(sheet, 0);
            line(sheet, 1, "", "三(1)班", "马建国", "1399540000", "九岁");
            line(sheet, 2, "李小明", "三(1)班", "", "13995400009", "8");
            line(sheet, 3, "赵大山", "高一", "", "13995400010", "16");
            line(sheet, 4, "赵大山", "高一", "", "13995400010", "16");
        }));
        assertThat(rows.getFirst().mistakes())
                .extracting(PupilRow.Mistake::column)
                .containsExactlyInAnyOrder(PupilColumn.NAME, PupilColumn.PHONE, PupilColumn.AGE);
        assertThat(rows.get(1).mistakes()).extracting(PupilRow.Mistake::column).containsExactly(PupilColumn.GUARDIAN);
        assertThat(rows.get(2).mistakes()).isEmpty();
        assertThat(rows.get(3).mistakes())
                .singleElement()
                .extracting(each -> texts.get(Texts.CHINESE, each.problem()))
                .isEqualTo("和第 4 行重复");
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThatThrownBy(() -> sheets.read(file(sheet -> sheet.value(0, 0, "今天的值日表"))))
                .hasMessageContaining("schools.error.headings");
        assertThatThrownBy(() -> sheets.read(file(sheet -> head(sheet, 0))))
                .hasMessageContaining("imports.error.empty");
        assertThatThrownBy(() -> sheets.read(Files.writeString(folder.resolve("list.xlsx"), "姓名,电话")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void listThatExcelInChinaSavedAsTextIsReadAndItsFormulasAreToldOf() throws IOException {
        var text = "三年级报名表;;\n姓名;家长;手机号;年龄\n马小红;马建国;=\"13995400001\";9\n王宁宁;王军;=A1;１０岁\n";
        var rows = sheets.read(Files.write(folder.resolve("名单.csv"), text.getBytes(Charset.forName("GBK"))));
        assertThat(pupil(rows.getFirst()).phone()).isEqualTo("13995400001");
        assertThat(rows.getLast().mistakes())
                .singleElement()
                .extracting(each -> texts.get(Texts.CHINESE, each.problem()))
                .asString()
                .contains("这里是公式");
    }

    @Test
    void emptyTemplateIsReadAsAListOnceItIsFilledIn() throws IOException {
        var out = new ByteArrayOutputStream();
        PupilTemplate.write(out, texts, Texts.CHINESE);
        var file = Files.write(folder.resolve("template.xlsx"), out.toByteArray());
        assertThatThrownBy(() -> sheets.read(file)).hasMessageContaining("imports.error.empty");
    }

    @Test
    void wholeClassGetsSeatsAndSiblingsShareATicket() throws IOException {
        var event = halls.open(3, true, Set.of(Question.SCHOOL, Question.AGES));
        SignedInAs.staff();
        var rows = sheets.read(real());
        assertThat(register(event, rows)).isEqualTo(3);
        assertThat(halls.session(event).taken()).isEqualTo(3);
        assertThat(tickets(event))
                .containsExactly(
                        Map.of("name", "马小红 马小军", "persons", 2, "school", "石空镇中心小学 三(1)班", "ages", "9、11"),
                        Map.of("name", "王宁宁", "persons", 1, "school", "石空镇中心小学 四(2)班", "ages", "10"));
        assertThat(sql.sql("select distinct notice from registration where session_id = ?")
                        .param(halls.session(event).id())
                        .query(String.class)
                        .single())
                .endsWith("-by-school");
        assertThatThrownBy(() -> register(event, rows)).hasMessageContaining("registration.error.group.known");
        assertThat(halls.session(event).taken()).isEqualTo(3);
    }

    @Test
    void nobodyOfAClassIsSeatedWhereNotAllOfThemCanBe() throws IOException {
        var event = halls.open(2, true);
        SignedInAs.staff();
        var rows = sheets.read(real());
        assertThatThrownBy(() -> register(event, rows)).hasMessageContaining("registration.error.few");
        assertThat(halls.session(event).taken()).isZero();
        assertThat(tickets(event)).isEmpty();
    }

    @Test
    void strangersAndSchoolsWithoutConsentRegisterNobody() throws IOException {
        var event = halls.open(9, true);
        var rows = sheets.read(real());
        var session = halls.session(event).id();
        SignedInAs.as(Role.ORGANISER, halls.organiser());
        assertThatThrownBy(() -> register(event, rows)).hasMessageContaining("events.error.gone");
        SignedInAs.staff();
        assertThatThrownBy(() -> lists.register(event.id(), session, "", false, pupils(rows)))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField()).containsOnlyKeys("school", "consent"));
    }

    @Test
    void organiserReadsTheListAndRegistersItOnceNothingIsWrong() throws IOException {
        var event = halls.open(9, true);
        SignedInAs.staff();
        open("desk/events/" + event.id() + "/school-list");
        var view = (SchoolListView) getCurrentView();
        view.show(sheets.read(file(sheet -> {
            head(sheet, 0);
            line(sheet, 1, "李小明", "三(1)班", "李强", "139", "8");
        })));
        assertThat(everything()).contains("1 行有问题", "手机号应为 11 位，现在是 3 位").doesNotContain("全部报名");
        view.show(sheets.read(real()));
        line("学校").setValue("石空镇中心小学");
        press("全部报名");
        assertThat(find(Checkbox.class).single().getErrorMessage()).contains("监护人同意");
        find(Checkbox.class).single().setValue(true);
        press("全部报名");
        assertThat(told()).contains("已报名 3 人");
        assertThat(everything()).contains("马小红 马小军");
    }

    private int register(Event event, List<PupilRow> rows) {
        return lists.register(event.id(), halls.session(event).id(), "石空镇中心小学", true, pupils(rows));
    }

    private static List<Pupil> pupils(List<PupilRow> rows) {
        return rows.stream().map(PupilRow::pupil).toList();
    }

    private List<Map<String, Object>> tickets(Event event) {
        return sql.sql("""
                        select name, persons, school, ages from registration r
                        left join registration_child c on c.registration_id = r.id where session_id = ? order by number
                        """).param(halls.session(event).id()).query().listOfRows();
    }

    /** A title over all columns, headings of their own, a blank row, phones as numbers, wide digits, a sum below. */
    private Path real() throws IOException {
        return file(sheet -> {
            sheet.value(0, 0, "石空镇中心小学科学课报名表");
            sheet.range(0, 0, 0, 5).merge();
            var heads = List.of("序号", "学生姓名", "年级/班级", "家长姓名", "联系电话", "年龄");
            for (int i = 0; i < heads.size(); i++) sheet.value(1, i, heads.get(i));
            pupil(sheet, 2, "马小红", "三(1)班", "马建国", 13995400001L, 9);
            sheet.value(3, 1, " 马小军 ");
            sheet.value(3, 2, "五（2）班");
            sheet.value(3, 3, "马建国");
            sheet.value(3, 4, "１３９ ９５４０ ０００１");
            sheet.value(3, 5, "１１岁");
            pupil(sheet, 5, "王宁宁", "四（2）班", "王芳", 13995400002L, 10);
            sheet.value(7, 0, "合计 3 人");
        });
    }

    private static void pupil(
            Worksheet sheet, int row, String name, String grade, String guardian, long phone, int age) {
        sheet.value(row, 1, name);
        sheet.value(row, 2, grade);
        sheet.value(row, 3, guardian);
        sheet.value(row, 4, phone);
        sheet.value(row, 5, age);
    }

    private static void head(Worksheet sheet, int row) {
        line(sheet, row, "姓名", "班级", "监护人", "监护人电话", "年龄");
    }

    private static void line(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) sheet.value(row, i, cells[i]);
    }

    private interface Writing {
        void write(Worksheet sheet);
    }

    private Path file(Writing writing) throws IOException {
        var file = folder.resolve(UUID.randomUUID() + ".xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            writing.write(book.newWorksheet("Sheet1"));
        }
        return file;
    }
}
