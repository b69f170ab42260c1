package cn.zhongning.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationTemplatesTest {
    @TempDir
    Path home;

    @Test
    void contractIsToldOnTheEditionOfItsSigningDay() throws Exception {
        Files.writeString(
                Files.createDirectory(home.resolve("registration-form")).resolve("2027.json"), """
                {"version": "2027", "validFrom": "2027-01-01",
                 "name": {"code": "form", "zh": "新表", "en": "New form"}, "sections": []}
                """);
        var templates = new RegistrationTemplates(home);
        assertThat(templates.valid(LocalDate.of(2026, 12, 31)).version()).isEqualTo("2021");
        assertThat(templates.valid(LocalDate.of(2027, 1, 1)).version()).isEqualTo("2027");
        assertThat(templates.valid(LocalDate.of(2019, 1, 1)).version()).isEqualTo("2021");
    }

    @Test
    void ourOwnEditionIsThereWithoutAnyHome() {
        var form = new RegistrationTemplates(home.resolve("nowhere")).valid(LocalDate.of(2026, 1, 1));
        assertThat(form.fields().map(RegistrationTemplate.Field::key))
                .doesNotHaveDuplicates()
                .contains("summary", "total");
    }
}
